### What the core says of handouts: of what is wrong in one, of a group’s picture, and of changes to them.

error-handout = Línea { $line }: { $reason }. No se cambió nada.
error-handout-shipped = Este folleto viene con Homegroup. Haga una copia y cambie la copia.
error-picture = Esto no es una imagen completa en formato PNG. Guarde la imagen como PNG y elíjala de nuevo.
error-picture-too-large = Esta imagen pesa más de 2 MB, o tiene más de 4.000 puntos de ancho o de alto. Guárdela más pequeña y elíjala de nuevo.
error-paper-too-much = En una tarjeta o en un recuadro hay más de lo que cabe. Quite algo, o ponga menos tarjetas.
error-paper-code = Un código contiene más de lo que se puede imprimir. Use una dirección más corta.

## Reasons: parts of the first sentence above.

handout-fault-unclosed = lo que empieza aquí no está cerrado. Al final le hace falta una línea con :::
handout-fault-nothing-open = aquí no hay nada abierto que ::: pueda cerrar
handout-fault-unknown-block = no existe ese bloque. Con dos signos de dos puntos hay lines, space, page, qr, logo, numbers y places; con tres, box, keep, columns y cards
handout-fault-stands-alone = este bloque no lleva nada detrás
handout-fault-number = aquí va un número entero de 1 a { $max }
handout-fault-card-count = en una página caben 2, 4 u 8 tarjetas
handout-fault-column-count = puede haber dos o tres columnas, con una línea ::next entre ellas
handout-fault-next-outside = ::next separa columnas, y esto no está en columnas
handout-fault-each-other = las columnas y las tarjetas no pueden ir unas dentro de otras
handout-fault-too-deep = no puede haber más de { $max } bloques uno dentro de otro
handout-fault-list-too-deep = no puede haber más de { $max } listas una dentro de otra
handout-fault-page-inside = una página nueva no puede empezar dentro de un bloque ni de una lista
handout-fault-title-not-first = una línea con un solo # es el título y va al principio. Use ## para una parte
handout-fault-code-bare = un código necesita su contenido, un | y en palabras a dónde lleva
handout-fault-code-too-long = en un código no caben más de { $max } caracteres
handout-fault-table-head = una tabla necesita bajo su encabezado una línea como |---|---|, con el mismo número de columnas
handout-fault-table-cells = esta fila tiene más celdas que el encabezado de la tabla
handout-fault-table-wide = una tabla puede tener como máximo { $max } columnas
handout-fault-unknown-field = ningún campo se llama así. Hay grupo, fecha, próxima reunión y lugar, cada uno entre llaves; dos llaves {"{{"} imprimen una
handout-fault-too-many = en un folleto puede haber como máximo { $max } de estos
handout-fault-front-open = a las líneas del principio les falta después una segunda línea +++
handout-fault-no-title = le falta un título
handout-fault-not-a-day = esto no es un día como 2026-11-25
handout-fault-not-text = esto no es texto
handout-fault-too-large = el archivo pesa más de { $max } MB

## What a paper fills in.

handout-logo-says = Imagen de { $group }
handout-number-emergency = Ambulancia, policía, bomberos
handout-number-or-text = { $name }: llamada o mensaje
handout-number-text = { $name }: mensaje con { $word } a este número
handout-place-online = en línea
handout-when-weekly = Cada { $weekday }, { $hours }
handout-when-every = { $weekday } cada { $every } semanas, { $hours }
handout-when-monthly =
    { $nth ->
        [first] Primer { $weekday }
        [second] Segundo { $weekday }
        [third] Tercer { $weekday }
        [fourth] Cuarto { $weekday }
        [fifth] Quinto { $weekday }
       *[last] Último { $weekday }
    } del mes, { $hours }

## Changes, as the history tells them.

change-handout-create = Folleto creado
change-handout-edit = Folleto cambiado
change-handout-copy = Folleto copiado
change-handout-remove = Folleto retirado de la biblioteca
change-handout-restore = Folleto devuelto a la biblioteca
change-handout-import = Folleto traído de un archivo
change-group-logo-set = Imagen del grupo elegida
change-group-logo-remove = Imagen del grupo quitada
