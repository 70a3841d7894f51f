### Ciclos de lecturas: lo que un grupo recorre por turnos.

cycles = Ciclos de lecturas
cycles-lead = Lo que su grupo recorre por turnos. Abra uno para ver las próximas semanas.
cycles-empty = Todavía no hay ciclos de lecturas
cycles-empty-text = Un libro capítulo por capítulo, los pasos, doce indagaciones: póngalos en orden una vez y cada reunión sabrá su turno.
cycles-removed = { $count ->
    [one] Un ciclo quitado
   *[other] { $count } ciclos quitados
}
cycles-all = Todos los ciclos de lecturas
cycles-back = Volver a { $group }
cycle-add = Agregar un ciclo
cycle-edit = Cambiar
cycle-edit-of = Cambiar «{ $title }»
cycle-remove = Quitar
cycle-remove-of = Quitar «{ $title }»
cycle-removed = «{ $title }» está quitado.
cycle-restore = Recuperar
cycle-restore-of = Recuperar «{ $title }»
cycle-restored = El ciclo está otra vez aquí.
cycle-from-pack = del juego inicial
cycle-turns = { $count ->
    [one] un turno
   *[other] { $count } turnos
}

cycle-new-title = Agregar un ciclo de lecturas
cycle-edit-title = Cambiar { $title }
cycle-saved = El ciclo está guardado.
cycle-title = ¿Cómo se llama?
cycle-title-hint = Por ejemplo: Capítulo por capítulo.
cycle-by = ¿Qué lo hace avanzar?
cycle-by-meeting = Cada reunión
cycle-by-meeting-text = Cada reunión toma el turno siguiente; después del último viene el primero.
cycle-by-month = El mes
cycle-by-month-text = Enero tiene el primer turno, diciembre el duodécimo.
cycle-by-week = La semana del mes
cycle-by-week-text = El primer martes del mes, por ejemplo, tiene el primer turno; el quinto, el último.
cycle-on-cancel = Cuando se cancela una reunión
cycle-hold = su turno espera a la reunión siguiente
cycle-advance = su turno se salta
cycle-turns-label = Turnos, en orden
cycle-turns-hint = De qué trata cada reunión y qué se lee, si se lee algo. Las filas vacías se omiten.
cycle-turn-title = Turno { $number }
cycle-turn-reading = Lectura del turno { $number }
cycle-no-reading = Sin lectura
cycle-up = Subir
cycle-down = Bajar
cycle-turn-up = Subir: turno { $number }
cycle-turn-down = Bajar: turno { $number }
cycle-turn-off = Quitar
cycle-turn-remove = Quitar el turno { $number }
cycle-turn-add = Agregar un turno

cycle-ahead-lead = Las próximas doce semanas. Elija otro turno donde una reunión sea distinta.
cycle-reach = Un turno elegido abajo vale
cycle-reach-from = desde esa reunión en adelante
cycle-reach-only = solo para esa reunión
cycle-table = Las próximas doce semanas de { $title }
cycle-col-day = Día
cycle-col-turn = Turno
cycle-col-reading = Lectura
cycle-col-place = Dónde estamos
cycle-turn-of = Turno del { $day }
cycle-option = { $number }. { $title }
cycle-as-given = Como lo da el ciclo
cycle-rest = Sin turno en esta reunión
cycle-cancelled = cancelada
cycle-only-here = solo esta reunión
cycle-from-here = sigue desde aquí
cycle-rest-here = su turno espera
cycle-set = { $day }: { $turn }
cycle-no-meetings = No hay reuniones en las próximas doce semanas
cycle-no-meetings-text = Indique en la página del grupo cuándo se reúne; los turnos siguen.
