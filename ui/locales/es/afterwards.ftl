### Después de una reunión en papel: pasarla; y las reuniones de las que nadie anotó nada.

afterwards-counts = Cuántas personas vinieron
afterwards-next = En la próxima reunión, { $day }:

## Lo que se recogió
basket-amount = Importe
basket-amount-hint = En la moneda de su grupo, como 42.50. Déjelo vacío si no se contó.
basket-two = ¿Lo contaron dos personas?
basket-two-yes = sí
basket-two-no = no
basket-two-unsaid = sin anotar
basket-save = Guardar: { $basket }

## Nombres de la hoja de papel
paper-names = Nombres de la hoja
paper-names-label = Nombres, uno en cada línea
paper-names-hint = En el orden de la hoja. También sirve una columna copiada de una hoja de cálculo. Primero verá de quién se trata; no se guarda nada hasta que usted lo diga.
paper-names-covered = Los nombres están cubiertos. Pulse F9 para pasar la hoja.
paper-names-look = Ver de quién se trata
paper-names-told = De quién se trata
paper-names-nothing-yet = Todavía no se ha guardado nada.
paper-names-mark = en la lista
paper-names-already = ya tiene la marca «presente»
paper-names-add = alguien nuevo
paper-names-ask = podría ser otra persona
paper-names-skip = se deja fuera
paper-names-refused = no se puede tomar
paper-names-who = ¿De quién se trata en la línea { $line }?
paper-names-choose = Elija…
paper-names-candidate = { $name } ({ $detail })
paper-names-new = alguien nuevo
paper-names-leave = dejar fuera esta línea
paper-names-put-right = Corrija arriba lo que no se puede tomar y mire otra vez.
paper-names-unanswered = { $count ->
    [one] Diga de quién se trata en la línea por la que se pregunta.
   *[other] Diga de quién se trata en las { $count } líneas por las que se pregunta.
}
paper-names-store = { $count ->
    [0] No queda nadie por marcar
    [one] Marcar presente a { $count } persona
   *[other] Marcar presentes a { $count } personas
}
paper-names-stored = { $count ->
    [one] Guardado: { $count } persona marcada.
   *[other] Guardado: { $count } personas marcadas.
}

## Reuniones de las que nadie anotó nada
unrecorded = Celebradas sin hoja
unrecorded-line = { $count ->
    [one] No hay nada anotado de una reunión de las últimas semanas:
   *[other] No hay nada anotado de { $count } reuniones de las últimas semanas:
}
unrecorded-type-in = Anotarlo: { $day }
unrecorded-type-in-of = Anotarlo: { $day }, { $group }
