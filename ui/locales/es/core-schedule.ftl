### Cuándo se reúnen los grupos: lo que el núcleo dice de ello.

problem-never-happens = Ese día no llega nunca. Revíselo.
problem-end-before-start = Esto termina antes de empezar. Revise los dos días.

## Días festivos de Estados Unidos
holiday-us-new-year = Año Nuevo
holiday-us-king = Día de Martin Luther King Jr.
holiday-us-presidents = Día de los Presidentes
holiday-us-memorial = Día de los Caídos
holiday-us-juneteenth = Juneteenth
holiday-us-independence = Día de la Independencia
holiday-us-labor = Día del Trabajo
holiday-us-columbus = Día de la Raza o de los Pueblos Indígenas
holiday-us-veterans = Día de los Veteranos
holiday-us-thanksgiving = Día de Acción de Gracias
holiday-us-christmas = Navidad

## Lo que se cambió
change-meeting-move = Reunión trasladada
change-meeting-add = Reunión agregada
change-schedule-rule-add = Horario agregado
change-schedule-rule-edit = Horario cambiado
change-schedule-rule-end = Fin de un horario cambiado
change-schedule-break-add = Pausa agregada
change-schedule-break-remove = Pausa quitada
change-schedule-week-set = Semana del mes cambiada
change-holiday-add = Día festivo agregado
change-holiday-edit = Día festivo cambiado
change-holiday-remove = Día festivo quitado de la lista
change-holiday-fill = Días festivos agregados
