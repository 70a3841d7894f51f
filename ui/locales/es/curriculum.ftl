### El plan de módulos de un grupo de una institución y quién ha hecho cada uno.

curriculum-title = Plan de módulos
curriculum-back = Volver a { $group }
curriculum-link = Módulos y quién ha hecho cada uno
curriculum-not-here = Aquí no hay plan de módulos
curriculum-not-here-text = Los módulos, las recuperaciones y las ausencias permitidas son para grupos de una institución. En un grupo de ayuda mutua nadie le debe una reunión a nadie.
curriculum-saved = Guardado.
curriculum-choose = Elegir

curriculum-places = { $people } de { $capacity } plazas están ocupadas.
curriculum-full = Las { $capacity } plazas están ocupadas.
curriculum-over = Hay { $people } personas en la lista y { $capacity } plazas. Esto no deja fuera a nadie; es solo un aviso.
curriculum-room-over = Hay más personas de las que puede tener este grupo, que son { $capacity }.

curriculum-who = Quién ha hecho cada módulo
curriculum-nobody = Aún no hay nadie en la lista. Las personas se añaden en la página del grupo.
curriculum-name = Nombre
curriculum-since = desde el { $day }
curriculum-left = Le falta
curriculum-absences = Ausencias
curriculum-still-needs = { $count ->
    [one] le falta 1
   *[other] le faltan { $count }
}
curriculum-complete = todo hecho
curriculum-absences-of = { $used } de { $allowed }
curriculum-not-kept = no se guarda
curriculum-not-yet = todavía no
curriculum-made-up = { $day }, recuperado

curriculum-make-up = Una recuperación
curriculum-module = Módulo
curriculum-on = Recuperado el
curriculum-make-up-save = Anotar la recuperación
curriculum-make-up-drop = Retirar la recuperación
curriculum-make-up-saved = La recuperación está anotada.
curriculum-make-up-gone = La recuperación se retiró.
curriculum-choose-person = Falta elegir quién fue.
curriculum-choose-module = Falta elegir qué módulo fue.
curriculum-day-missing = Falta el día en que se recuperó.

curriculum-weeks = Las próximas semanas
curriculum-weeks-text = Se sigue con el módulo que va después del de la última reunión, y tras el último módulo se vuelve a empezar. Lo que ya se eligió a mano se queda.
curriculum-fill = Completar las próximas semanas en orden
curriculum-minutes = { $minutes ->
    [one] cuenta 1 minuto, sin descansos
   *[other] cuentan { $minutes } minutos, sin descansos
}
curriculum-cancelled = cancelada
curriculum-no-module = Sin módulo
curriculum-module-of = Módulo del { $day }
curriculum-module-line = { $number }. { $title }

curriculum-modules = Módulos
curriculum-empty = Aquí se anotan los módulos en su orden. Se numeran solos, y luego cada reunión puede tener uno.
curriculum-module-title = Título del módulo
curriculum-module-add = Añadir el módulo
curriculum-module-added = Añadido: { $title }
curriculum-module-change = Cambiar
curriculum-module-change-of = Cambiar: { $title }
curriculum-module-up = Subir
curriculum-module-up-of = Subir: { $title }
curriculum-module-down = Bajar
curriculum-module-down-of = Bajar: { $title }
curriculum-module-remove = Quitar
curriculum-module-remove-of = Quitar: { $title }

curriculum-rules = Qué cuenta
curriculum-allowed = Ausencias permitidas
curriculum-allowed-hint = Puede quedar vacío si nadie las cuenta.
curriculum-excused = Si alguien avisó antes
curriculum-excused-no = no cuenta como ausencia
curriculum-excused-yes = cuenta como ausencia
curriculum-early = Si alguien se fue antes
curriculum-early-done = el módulo está hecho
curriculum-early-not = el módulo no está hecho
curriculum-capacity = Plazas
curriculum-capacity-hint = Se avisa cuando están ocupadas. No deja fuera a nadie.
curriculum-number-wrong = Hace falta un número entero, o dejarlo vacío.
