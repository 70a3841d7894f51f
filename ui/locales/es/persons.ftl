### Lo que se sabe de una persona, encontrar personas, y dos anotaciones que son una sola persona.

## Anotar a alguien
persons-alias = Solo conozco una descripción, como «el alto, los martes»
persons-first-alias = Cómo le dicen los demás
persons-more = Más sobre esta persona
persons-family-first = El apellido va primero
persons-pronouns = Pronombres
persons-pronouns-hint = Por ejemplo, ella o elle.
persons-language = Habla
persons-language-hint = El idioma que esta persona prefiere hablar.
persons-change = Cambiar lo que está anotado

## Cómo comunicarse
persons-reach = Cómo comunicarse con esta persona
persons-allow-phone = Lo que permite con su número
persons-allow-email = Lo que permite con su dirección
persons-allow-call = Se le puede llamar
persons-allow-leave-message = Se puede dejar un mensaje que otros pueden oír
persons-allow-text = Se le puede mandar un mensaje de texto
persons-allow-phone-list = El número puede estar en la lista telefónica
persons-allow-write = Se le puede escribir
persons-allow-email-list = La dirección puede estar en la lista telefónica
persons-allow-since = desde el { $day }
persons-allow-saved = Guardado: { $what }
persons-allow-back = Retirado: { $what }
persons-no-phone = No hay ningún teléfono anotado. Cuando lo haya, aquí podrá anotar lo que se permite con él.
persons-no-email = No hay ningún correo electrónico anotado. Cuando lo haya, aquí podrá anotar lo que se permite con él.

## En qué momento está
persons-status = En qué momento está
persons-status-newcomer = Acaba de llegar
persons-status-newcomer-more = Vino por primera vez hace poco.
persons-status-regular = Es parte del grupo
persons-status-regular-more = Viene tanto o tan poco como le haga bien.
persons-status-away = No está por un tiempo
persons-status-away-more = Piensa volver. Mientras tanto no se le pide ningún servicio.
persons-status-moved-on = Siguió su camino
persons-status-moved-on-more = Ya no viene. La puerta sigue abierta.
persons-status-died = Falleció
persons-status-died-more = Se le recuerda aquí mientras se guarden los nombres.
persons-status-since = desde el { $day }
persons-status-until = hasta el { $day }
persons-status-write = Anotar un cambio
persons-status-which = Lo que vale desde ese día
persons-status-from = Desde cuándo
persons-status-back = Último día que no está
persons-status-back-bad = Escriba un día, o deje el campo vacío si no se sabe.
persons-status-gone = Desde ese día esta persona sale de todas las listas. Lo anotado antes se queda, y Deshacer lo revierte.
persons-status-saved = Anotado: { $status }.
persons-status-history = Lo que se anotó antes
persons-status-remove = Sacar
persons-status-remove-of = Sacar: { $status }, { $day }
persons-status-removed = Ya no está anotado.

## La historia
persons-story = Lo que está anotado
persons-story-empty = No hay nada anotado de este tiempo.
persons-story-none = Todavía no hay nada anotado
persons-story-none-text = Cuando haya algo, estará aquí por orden de fecha.
persons-story-meeting = { $group }, { $day }
persons-story-from = Desde el { $day }.
persons-story-earlier = Antes

## Encontrar personas
persons-filter-group = En la lista de
persons-filter-any-group = cualquier grupo, o ninguno
persons-filter-status = En qué momento está
persons-filter-any-status = acaba de llegar, es parte o no está por un tiempo
persons-filter-allows = Lo que permite
persons-filter-any-allows = cualquier cosa o nada
persons-filters = Acotar
persons-none-so = Aquí no hay nadie así.
persons-shown = Se muestran las primeras { $count }.
persons-next = Mostrar las { $count } siguientes
persons-more-shown = { $count ->
    [one] Se muestra una persona más.
   *[other] Se muestran { $count } personas más.
}
persons-lists = Las listas que usted guarda
persons-list-keep = Guardar esta lista
persons-list-title = Cómo la llama
persons-list-hint = Se guarda lo que usted eligió para acotar, no quién está hoy. Quien abra estos registros ve el título: no ponga nombres en él.
persons-list-title-missing = Póngale un título.
persons-list-kept = Guardada: { $title }
persons-list-drop = Quitar
persons-list-drop-of = Quitar { $title }
persons-list-dropped = { $title } ya no se guarda.
persons-list-everybody = Todas
persons-alike-some = { $count ->
    [one] Una persona puede estar anotada dos veces
   *[other] { $count } pueden estar anotadas dos veces
}

## Dos anotaciones que pueden ser una sola persona
persons-alike = Pueden ser la misma persona
persons-alike-lead = Estas anotaciones se parecen. Solo usted puede saberlo: nada se junta por sí solo.
persons-alike-none = Nadie parece estar anotado dos veces
persons-alike-first = Se muestran las primeras { $count } de { $total }.
persons-alike-compare = Lado a lado
persons-alike-compare-of = Lado a lado: { $name } y { $other }
persons-alike-two = Son dos personas
persons-alike-two-of = Son dos personas: { $name } y { $other }
persons-alike-two-done = Anotado: son dos personas. No se vuelve a preguntar.
persons-compare = Lado a lado
persons-compare-lead = Si es una sola persona, elija qué conservar donde las anotaciones difieren. Se queda { $name }, con todo lo anotado sobre cualquiera de las dos.
persons-compare-what = Qué
persons-compare-nothing = nada
persons-compare-meetings = Anotada en reuniones
persons-compare-count = { $count ->
    [one] en { $count } reunión
   *[other] en { $count } reuniones
}
persons-compare-together-title = Son dos personas
persons-compare-together = { $count ->
    [one] Las dos se anotaron en la misma reunión, así que son dos. Si fue un descuido, corrija primero la reunión.
   *[other] Las dos se anotaron en las mismas { $count } reuniones, así que son dos. Si fue un descuido, corrija primero las reuniones.
}
persons-compare-other-way = Conservar la otra anotación
persons-one = Hacer de las dos una
persons-one-done = Ahora son una sola persona.
persons-merged = También anotada como
persons-part = Volver a hacer dos
persons-part-of = Volver a hacer dos: { $name }
persons-part-done = Vuelven a ser dos. Lo que se anotó desde entonces se queda en esta página.
