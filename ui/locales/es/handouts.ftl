### Handouts: in the library, being written, and a group’s picture for them.

library-readings = Lecturas
library-handouts = Folletos

handouts-lead = Papeles para repartir. Tome uno tal como está o hágalo suyo.
handouts-search = Buscar un folleto
handouts-group = Útiles para
handouts-group-any = Cualquier grupo
handouts-none = Ningún folleto coincide. Pruebe con menos palabras o con otro grupo.
handouts-count = { $count ->
    [one] Un folleto
   *[other] { $count } folletos
}
handouts-yours = Hechos por usted
handouts-shipped = Vienen con Homegroup
handouts-removed = { $count ->
    [one] Un folleto retirado
   *[other] { $count } folletos retirados
}

handout-new = Hacer un folleto
handout-import = Traer uno de un archivo…
handout-brought = El folleto está en la biblioteca.
handout-yours = suyo
handout-ships = viene con Homegroup
handout-for = Para { $whom }
handout-checked = Datos comprobados el { $day }
handout-filled = Rellenado para
handout-filled-none = Ningún grupo: líneas para escribir
handout-sources = De dónde salen los datos
handout-copy = Hacer mi copia para cambiarla
handout-copy-own = Hacer una copia
handout-copied = Esta es su propia copia. Cámbiela como quiera.
handout-edit = Cambiar
handout-share = Compartir como archivo…
handout-remove = Retirar de la biblioteca
handout-removed = Este folleto está retirado de la biblioteca.
handout-restore = Devolver
handout-restored = El folleto está otra vez en la biblioteca.
handout-all = Todos los folletos
handout-back = Volver al folleto
handout-shipped = Este viene con Homegroup
handout-shipped-more = En su página puede hacer una copia propia; la copia se puede cambiar.

## Escribir uno
handout-edit-title = Cambiar { $title }
handout-first-line = Título
handout-title-label = Nombre en la lista
handout-title-hint = Si lo deja vacío, se llama como dice su línea con #.
handout-about-label = Para qué sirve
handout-text-label = Texto
handout-text-hint = Una línea en blanco empieza un párrafo nuevo. Lo demás que se puede escribir está abajo.
handout-for-label = ¿Para quién es?
handout-for-hint = El que pertenece a un grupo se borra junto con el grupo.
handout-for-all = Todos mis grupos
handout-for-program = Grupos de { $program }
handout-large = Letra grande
handout-large-hint = Para un papel que tienen que leer ojos cansados.
handout-sources-label = Fuentes
handout-sources-hint = Una por línea, con su año.
handout-checked-label = Datos comprobados el
handout-save = Guardar el folleto
handout-saved = El folleto está guardado.
handout-preview = Cómo se ve
handout-preview-empty = Lo que escriba aparece aquí como página.
handout-preview-page = El folleto, página { $page } de { $pages }
handout-preview-failed = Las páginas están listas, pero no se pudieron mostrar aquí.
handout-faults = { $count ->
    [one] Hay que mirar una línea antes de poder guardar.
   *[other] Hay que mirar { $count } líneas antes de poder guardar.
}
handout-fault = Línea { $line }: { $reason }

## Lo que se puede escribir
handout-marks = Encabezados, líneas para escribir, recuadros y campos
handout-mark-title = # Qué traer
handout-mark-title-is = el título, en la primera línea
handout-mark-part =
    ## Una parte
    ### Una parte menor
handout-mark-part-is = encabezados
handout-mark-emphasis = *con calma* **juntos**
handout-mark-emphasis-is = en cursiva, en negrita
handout-mark-points =
    - un punto
    1. en orden
handout-mark-points-is = puntos; dos espacios antes del signo ponen un punto debajo de otro
handout-mark-tick = - [ ] llamé
handout-mark-tick-is = un punto con una casilla para marcar
handout-mark-quote = > palabras de otra persona
handout-mark-quote-is = palabras de alguien
handout-mark-blank = Mi número: ______
handout-mark-blank-is = un hueco para escribir, tan ancho como se teclea
handout-mark-table =
    | Día | Plan |
    |---|------|
    | Lunes | |
handout-mark-table-is = una tabla; los guiones dicen el ancho de sus columnas
handout-mark-rule = ---
handout-mark-rule-is = una línea a lo ancho de la página
handout-mark-lines = ::lines 5
handout-mark-lines-is = cinco líneas para escribir
handout-mark-space = ::space 3
handout-mark-space-is = espacio vacío, de tres líneas de alto
handout-mark-page = ::page
handout-mark-page-is = lo que sigue empieza una página nueva
handout-mark-code = ::qr https://example.org | nuestra lista de reuniones
handout-mark-code-is = un código para el teléfono, y a dónde lleva
handout-mark-logo = ::logo
handout-mark-logo-is = la imagen del grupo, si tiene una
handout-mark-numbers = ::numbers
handout-mark-numbers-is = los números de la tarjeta de emergencia, con el día en que se comprobaron
handout-mark-places = ::places
handout-mark-places-is = dónde y cuándo se reúnen sus grupos
handout-mark-box =
    :::box
    En un recuadro.
    :::
handout-mark-box-is = un recuadro alrededor de lo que está en medio
handout-mark-keep =
    :::keep
    Queda junto.
    :::
handout-mark-keep-is = el final de la página no lo parte
handout-mark-columns =
    :::columns
    Izquierda.
    ::next
    Derecha.
    :::
handout-mark-columns-is = dos o tres columnas
handout-mark-cards =
    :::cards 8
    En cada tarjeta.
    :::
handout-mark-cards-is = 2, 4 u 8 tarjetas por página, para recortar
handout-mark-field = {"{grupo} {fecha} {próxima reunión} {lugar}"}
handout-mark-field-is = se rellenan al hacer el papel; un hueco donde no hay nada que decir

## La imagen de un grupo
logo = Imagen para los papeles
logo-hint = Un archivo PNG. Sus folletos la muestran donde dicen ::logo.
logo-alt = La imagen del grupo
logo-choose = Elegir una imagen
logo-change = Elegir otra imagen
logo-remove = Quitar la imagen
logo-set = El grupo tiene su imagen.
logo-removed = La imagen está quitada.
