### Lo que el núcleo dice del servicio, de las personas invitadas a hablar y de la hoja para apuntarse.

problem-taken = Alguien ya lo tiene. Quítelo antes en el plan de la reunión.

change-service-add = Servicio: anotado
change-service-edit = Servicio: cambiado
change-service-end = Servicio: terminado
change-speaker-add = Persona invitada agregada
change-speaker-edit = Persona invitada cambiada
change-speaker-erase = Persona invitada borrada
change-speaker-invite = Persona invitada para una reunión
change-signup-read = Hoja para apuntarse pasada a limpio

span-days = { $count ->
    [one] un día
   *[other] { $count } días
}
span-months = { $count ->
    [one] un mes
   *[other] { $count } meses
}
span-years = { $count ->
    [one] un año
   *[other] { $count } años
}
