### Papeles: cómo se llama cada uno y para qué sirve, por qué no lo hay, y las palabras del historial.
change-paper-allow = Papel activado o desactivado
change-paper-set-keep = Papeles de la reunión habitual elegidos

## Cada papel, en el orden de uso
paper-sign-in = Hoja de firmas
paper-sign-in-about = Se pasa por la sala. Solo líneas vacías, para que nadie lea quién no vino.
paper-facilitator-copy = Hoja de firmas solo para usted
paper-facilitator-copy-about = Los nombres de su lista y líneas vacías al final. Se queda con usted.
paper-agency-sign-in = Hoja de firmas para una institución
paper-agency-sign-in-about = Se pasa por la sala: líneas vacías, horas y dos firmas por persona, y espacios para cuándo empezó y terminó de verdad.
paper-agency-copy = Hoja de la institución solo para usted
paper-agency-copy-about = La misma con los nombres de su lista y líneas vacías al final. Se queda con usted.
paper-sign-in-slips = Papeletas de firma
paper-sign-in-slips-about = Cuatro por página, para recortar: una por persona, para que nadie vea quién más vino.
paper-tally = Hoja de conteo
paper-tally-about = Casillas para contar personas y nuevas, la colecta, lo entregado y quién hace qué la próxima vez. Sin nombres.
paper-sign-up = Hoja para apuntarse
paper-sign-up-about = Quién hace qué en las próximas reuniones. Se pasa por la sala, así que dice «ocupado» y ningún nombre.
paper-attendance-slip = Hoja de asistencia
paper-attendance-slip-about = Para quien necesita comprobar que estuvo aquí: escribe su nombre, usted firma y se la lleva. No se guarda nada.
paper-chip-list = Lista de fichas
paper-chip-list-about = Lo que hay en la caja y lo que hace falta en las próximas reuniones, sin nombres.
paper-chip-names = Lista de fichas solo para usted
paper-chip-names-about = La misma con los nombres de quienes pidieron que se les cuente. Se queda con usted.
paper-phone-list = Lista de teléfonos
paper-phone-list-about = Solo quien quiere estar en ella, y solo lo que quiere que esté. Se dobla en tres, con los nombres adentro.
paper-certificate = Reconocimiento
paper-certificate-about = Por lo último que se alcanzó: un nombre, cuánto tiempo y dos líneas para firmar. No nombra ningún programa.
paper-person-report = Informe de asistencia de una persona
paper-person-report-about = Para quien nombra una autorización firmada: las fechas, lo que permite la autorización y el aviso que exige la ley.
paper-written-down = Lo que anota este grupo
paper-written-down-about = Una página para sus miembros: qué se guarda de cada quien, cuánto tiempo y quién lo ve.
paper-handout = Folleto
paper-handout-about = Un papel para repartir, rellenado para el grupo.

## Por qué todavía no hay ese papel
paper-off-not-allowed = Su grupo no ha dicho que quiera este papel. Actívelo en los papeles del grupo.
paper-off-empty = Todavía no hay nada que imprimir en él.
paper-off-not-counted = El programa de este grupo no cuenta días, así que no hay ese papel.

## Guardar
paper-open-names = Este papel lleva nombres. Otro programa podría quedarse con una copia, así que solo se muestra aquí; imprímalo desde aquí.

## Recordatorio
notice-paper-to-delete =
    { $count ->
        [one] El { $day } guardó usted un papel con nombres y pidió que se le recordara borrarlo. Borre el archivo y vacíe la papelera.
       *[other] Guardó usted { $count } papeles con nombres, el primero el { $day }, y pidió que se le recordara borrarlos. Borre los archivos y vacíe la papelera.
    }
