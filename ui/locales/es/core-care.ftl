### Lo que el núcleo dice de los recordatorios, los acompañantes, los compañeros y las metas.

change-care-add = Recordatorio agregado
change-care-done = Recordatorio hecho
change-care-snooze = Recordatorio aplazado
change-care-remove = Recordatorio quitado
change-partner-add = Acompañamiento anotado
change-partner-end = Acompañamiento terminado
change-goal-add = Meta anotada
change-goal-edit = Meta cambiada
change-goal-remove = Meta quitada
