### Papeles: cómo se llama cada uno y para qué sirve, por qué no lo hay, y las palabras del historial.
change-paper-allow = Papel activado o desactivado
change-paper-set-keep = Papeles de la reunión habitual elegidos

## Cada papel, en el orden de uso
paper-sign-in = Hoja de firmas
paper-sign-in-about = Se pasa por la sala. Solo líneas vacías, para que nadie lea quién no vino.
paper-facilitator-copy = Hoja de firmas solo para usted
paper-facilitator-copy-about = Los nombres de su lista y líneas vacías al final. Se queda con usted.
paper-sign-up = Hoja para apuntarse
paper-sign-up-about = Quién hace qué en las próximas reuniones. Se pasa por la sala, así que dice «ocupado» y ningún nombre.
paper-written-down = Lo que anota este grupo
paper-written-down-about = Una página para sus miembros: qué se guarda de cada quien, cuánto tiempo y quién lo ve.

## Por qué todavía no hay ese papel
paper-off-not-allowed = Su grupo no ha dicho que quiera este papel. Actívelo en los papeles del grupo.
paper-off-empty = Todavía no hay nada que imprimir en él.

## Guardar
paper-open-names = Este papel lleva nombres. Otro programa podría quedarse con una copia, así que solo se muestra aquí; imprímalo desde aquí.

## Recordatorio
notice-paper-to-delete =
    { $count ->
        [one] El { $day } guardó usted un papel con nombres y pidió que se le recordara borrarlo. Borre el archivo y vacíe la papelera.
       *[other] Guardó usted { $count } papeles con nombres, el primero el { $day }, y pidió que se le recordara borrarlos. Borre los archivos y vacíe la papelera.
    }
