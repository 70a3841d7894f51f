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
paper-sign-up-about = Quién hace qué en las próximas reuniones. Se pasa por la sala, así que dice «ya cubierto» y ningún nombre.
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
paper-run-sheet = Hoja de ruta
paper-run-sheet-about = El plan de la reunión para usted: horas, quién hace qué, casillas y las palabras que se dicen.
paper-reader-cards = Tarjetas de lectura
paper-reader-cards-about = A cada quien su parte, en letra grande. De lo que debe quedarse en la carpeta solo sale el título.
paper-leader-sheets = Hojas de los grupos pequeños
paper-leader-sheets-about = Una página para quien dirige cada grupo pequeño: su plan, sus personas y números para tachar.
paper-room-agenda = Programa para la sala
paper-room-agenda-about = Las horas y lo que se hace, en letra grande, para la pared. Sin nombres.
paper-who-does-what = Quién hace qué
paper-who-does-what-about = Los servicios de las próximas reuniones, quién los tiene y quién dijo que sí. Se queda con usted.
paper-weeks-ahead = Las próximas semanas, para usted
paper-weeks-ahead-about = Doce reuniones en una tabla: de qué tratan y quién hace qué.
paper-weeks-ahead-wall = Las próximas semanas, para la pared
paper-weeks-ahead-wall-about = Lo mismo sin nombres: dice qué servicios siguen libres.
paper-name-tents = Tarjetas de mesa
paper-name-tents-about = Dos por página, para doblar. Con nombres de pila o en blanco para escribir.
paper-badges = Gafetes
paper-badges-about = Ocho por página. Con nombres de pila o en blanco para escribir, y nada más.
paper-reading = Lectura en letra grande
paper-reading-about = El texto en letra grande, con su procedencia y lo que se puede hacer con él.
paper-written-down = Lo que anota este grupo
paper-written-down-about = Una página para sus miembros: qué se guarda de cada quien, cuánto tiempo y quién lo ve.
paper-handout = Folleto
paper-handout-about = Un papel para repartir, con los datos de un grupo.

## Por qué todavía no hay ese papel
paper-off-not-allowed = Su grupo no ha dicho que quiera este papel. Actívelo en los papeles del grupo.
paper-off-empty = Todavía no hay nada que imprimir en él.
paper-off-not-counted = El programa de este grupo no cuenta días, así que no hay ese papel.
paper-off-restricted = Este texto no debe salir de este equipo. Léalo de la carpeta o de la pantalla.

## Guardar
paper-open-names = Este papel lleva nombres. Otro programa podría quedarse con una copia, así que solo se muestra aquí; imprímalo desde aquí.

## Recordatorio
notice-paper-to-delete =
    { $count ->
        [one] El { $day } guardó usted un papel con nombres y pidió que se le recordara borrarlo. Borre el archivo y vacíe la papelera.
       *[other] Guardó usted { $count } papeles con nombres, el primero el { $day }, y pidió que se le recordara borrarlos. Borre los archivos y vacíe la papelera.
    }
