### El centro de impresión: los papeles de una reunión, un papel, los de un grupo.

## Un papel
papers-choose = Cómo será
papers-names = Los nombres que lleva
papers-names-first = Solo el nombre
papers-names-initial = Nombre e inicial del apellido
papers-names-whole = Nombre y apellido
papers-meetings = ¿Para cuántas reuniones?
papers-meetings-usual = Las habituales
papers-meetings-of = { $count ->
    [one] Una reunión
   *[other] { $count } reuniones
}
papers-person = ¿Sobre quién?
papers-person-none = Nadie: se rellena a mano
papers-person-first = Elija primero sobre quién es.
papers-from = Primer día (90 días atrás si se deja vacío)
papers-until = Último día (hoy si se deja vacío)
papers-name-lines = Con líneas para los nombres de quienes quieran
papers-to-person = Volver a { $name }
papers-people = ¿Los nombres de quiénes?
papers-people-hint = Si no marca ninguno, salen en blanco para escribir. Lo que sobra de la última página también queda en blanco.
papers-large = Letra grande
papers-copies = Copias
papers-copies-wrong = Un número del 1 al 99, por favor.
papers-page = Papel
papers-letter = Carta
papers-a4 = A4
papers-sides = Caras
papers-sides-one = Por una cara
papers-sides-long = Por las dos, como un libro
papers-sides-short = Por las dos, como un calendario de pared
papers-print = Imprimir
papers-save = Guardar…
papers-open = Guardar y abrir
papers-open-not = Homegroup muestra este papel solo aquí: lleva nombres, y otro programa podría quedarse con una copia.
papers-opened = Guardado donde usted eligió y entregado al programa que muestra esos archivos.
papers-not-opened = Guardado donde usted eligió. No se encontró ningún programa que lo muestre; ábralo desde allí.
papers-preview = Cómo queda
papers-preview-of = { $title }, página { $page } de { $pages }
papers-pages = { $pages ->
    [one] Una página
   *[other] { $pages } páginas
}
papers-making = Preparando el papel…
papers-covered = Este papel lleva nombres, y ahora los nombres están cubiertos. Pulse F9 para verlo.
papers-has-names = Este papel lleva nombres. Si puede, imprímalo directamente desde aquí: así no queda ningún archivo.
papers-missing = Esta computadora no tiene letras para estos signos, y el papel muestra un cuadro por cada uno:
papers-saved = Guardado donde usted eligió.
papers-saved-names = Guardado donde usted eligió. Lleva nombres: borre el archivo cuando lo haya impreso.
papers-saved-reminding = Guardado donde usted eligió. El { $day } Homegroup le recordará que lo borre.
papers-not-saved = No se guardó nada.
papers-sent = Enviado a la impresora.
papers-no-printer = No se encontró ninguna impresora en esta computadora. Guárdelo e imprímalo donde haya una.
papers-preview-failed = El papel está listo, pero no se pudo mostrar aquí. Aun así puede guardarlo o imprimirlo.

## Antes de que unos nombres queden en un archivo
papers-save-named = Lleva nombres
papers-save-named-text = Un archivo guardado no está cerrado como sus registros: puede leerlo quien abra esta computadora, su copia de seguridad o la memoria USB. Guárdelo solo para imprimirlo en otro lugar, y bórrelo después.
papers-remind = Recordarme que lo borre
papers-remind-days = { $days ->
    [one] Mañana
   *[other] Dentro de { $days } días
}
papers-remind-never = No recordármelo
papers-save-anyway = Guardar de todos modos
papers-save-not = No guardar

## Los papeles de una reunión
set-title = El conjunto de hoy
set-lead = Los papeles que su grupo suele tener. Se imprime lo que esté marcado; el conjunto se recuerda.
set-lead-usual = Los papeles que propone su juego inicial. Si cambia el conjunto, se recuerda para este grupo.
set-empty = Todavía no hay ningún papel en el conjunto. Elija «Cambiar el conjunto» para poner alguno.
set-look = Verlo
set-look-of = Verlo: { $title }
set-up = Subir
set-up-of = Subir: { $title }
set-remove = Quitar
set-remove-of = Quitar: { $title }
set-add = Poner otro papel
set-add-choose = Elija
set-add-one = Ponerlo
set-usual = Volver a los del juego inicial
set-put = Ponerlo en el conjunto tal como está aquí
set-put-done = Está en el conjunto de su grupo.
set-change = Cambiar el conjunto
set-kept = El conjunto queda guardado.
set-print = Imprimir los papeles de hoy
set-print-rest = Imprimir los que faltan
set-preview = Vista previa
set-working = Preparando los papeles
set-has-names = Al menos uno lleva nombres. Si puede, imprímalos directamente desde aquí: así no queda ningún archivo.
set-sent = { $count ->
    [one] El papel está en la impresora.
   *[other] Los { $count } papeles están en la impresora.
}
set-stopped = La impresora tiene { $sent } de { $of }. Esos ya no están marcados y no se imprimen otra vez.
set-saved = { $count ->
    [one] Se guardó un archivo en la carpeta que usted eligió.
   *[other] Se guardaron { $count } archivos en la carpeta que usted eligió.
}

## Todos
papers-all = Todos los papeles
papers-for-room = Para la sala
papers-for-you = Para quien dirige
papers-named = con nombres
papers-of-group = Papeles del grupo
papers-back = Todos los papeles
papers-none = Aquí no hay ese papel
papers-none-text = En este grupo no existe un papel de esta clase.

## Los papeles de un grupo
papers-group = Papeles
papers-to-group = Volver a { $group }
papers-of-next = Papeles de la próxima reunión
papers-allow = Solo si su grupo los quiere
papers-allow-lead = Estos se los lleva alguien, o cuentan algo de esa persona a otros. Pregunte a su grupo antes de activar uno.
papers-allow-kept = Queda guardado.
