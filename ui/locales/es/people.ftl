### Personas: todas las que se conocen, la página de una, y traer una lista.

people = Personas
people-search = Buscar un nombre
people-search-none = Nadie se llama así.
people-found = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
people-empty = No hay nadie anotado
people-empty-lead = Los nombres vienen de la lista de un grupo. Un grupo que no guarda nombres no necesita ninguno: basta con contar.
people-empty-groups = Abrir sus grupos
people-add = Agregar a alguien
people-all = Todas las personas
people-no-group = en ninguna lista

## Una persona
person-new = Agregar a alguien
person-first = Nombre
person-first-missing = Escriba un nombre.
person-last = Apellido
person-last-hint = Se guarda aquí; en lo demás solo se muestra la inicial.
person-preferred = Le gusta que le digan
person-phone = Teléfono
person-email = Correo electrónico
person-copy = Copiar
person-copy-phone = Copiar el teléfono
person-copy-email = Copiar el correo electrónico
person-copied = Copiado. Se borra a los { $seconds } segundos.
person-contact = Teléfono y correo
person-contact-hint = Solo si la persona dijo que puede guardarlo.
person-group = En la lista de
person-group-none = ningún grupo por ahora
person-group-nameless = Ninguno de sus grupos guarda nombres todavía. Abra un grupo para anotar que lo acordó.
person-create = Agregar
person-saved = Guardado.
person-added = Se agregó a { $name }.
person-groups = Grupos
person-groups-none = En ninguna lista por el momento.
person-since = desde el { $day }
person-until = del { $since } al { $until }
person-remove = Quitar de la lista
person-remove-from = Quitar de la lista de { $group }
person-removed = Ya no está en la lista de { $group }.
person-put-on = Poner en la lista de { $group }
person-put-on-done = En la lista de { $group }.

## Traer una lista
import = Agregar personas de una lista
import-sub = A la lista de { $group }
import-lead = Una tabla guardada como CSV, con una primera fila que diga qué es cada columna: nombre, apellido, teléfono. Usted lo ve todo antes de que se guarde nada.
import-back = Volver a { $group }
import-file = Elija el archivo
import-file-other = Elija otro archivo
import-reading = Leyendo el archivo…
import-columns = Columnas
import-column-used = { $header } → { $field }
import-column-left = { $header }: se deja fuera
import-field-first = nombre
import-field-last = apellido
import-field-name = nombre completo
import-field-preferred = le gusta que le digan
import-field-phone = teléfono
import-field-email = correo electrónico
import-field-notes = notas
import-rows = Qué va a pasar
import-line = Línea
import-who = Nombre
import-what = Qué pasa
import-add = Se agrega
import-update = Se completa
import-same = Ya está, no cambia nada
import-skip = Se deja fuera
import-refused = No se puede usar. { $reason }
import-refused-plain = No se puede usar
import-answer-same = La misma persona: { $name }
import-answer-same-detail = La misma persona: { $name }, { $detail }
import-answer-new = Alguien más
import-answer-skip = Dejar fuera
import-unanswered = { $count ->
    [one] Queda una pregunta por contestar.
   *[other] Quedan { $count } preguntas por contestar.
}
import-total-add = { $count ->
    [one] se agrega { $count } persona
   *[other] se agregan { $count } personas
}
import-total-update = { $count ->
    [one] se completa { $count } persona
   *[other] se completan { $count } personas
}
import-total-same = { $count ->
    [one] ya está { $count }
   *[other] ya están { $count }
}
import-total-ask = { $count ->
    [one] hay { $count } pregunta
   *[other] hay { $count } preguntas
}
import-total-skip = { $count ->
    [one] se deja fuera { $count }
   *[other] se dejan fuera { $count }
}
import-total-refused = { $count ->
    [one] no se puede usar { $count } fila
   *[other] no se pueden usar { $count } filas
}
import-nothing-yet = Todavía no se guarda nada.
import-nothing-to-do = En este archivo no hay nada que traer.
import-do = { $count ->
    [0] Traer la lista
    [one] Traer a { $count } persona
   *[other] Traer a { $count } personas
}
import-done = { $count ->
    [0] Listo. No hizo falta agregar a nadie.
    [one] Listo. Se agregó { $count } persona.
   *[other] Listo. Se agregaron { $count } personas.
}
import-done-more = El archivo sigue donde estaba. Bórrelo si ya no lo necesita.
import-done-link = Abrir la lista de { $group }
import-agree-first = Este grupo todavía no guarda nombres
import-agree-lead = Una lista de nombres solo puede entrar cuando el grupo ya acordó guardar nombres. Si lo hizo, anote el día.
