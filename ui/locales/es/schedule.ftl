### Cuándo se reúne un grupo: horarios, pausas, días festivos, semanas del mes, reuniones trasladadas y extra.

schedule = Cuándo se reúne
schedule-back = Volver a { $group }
schedule-zone = Las horas son las de { $zone }.
schedule-times = Horarios
schedule-none = Todavía no hay horario
schedule-every = { $weekday } cada { $every } semanas, de { $from } a { $to }
schedule-monthly =
    { $nth ->
        [first] Primer { $weekday }
        [second] Segundo { $weekday }
        [third] Tercer { $weekday }
        [fourth] Cuarto { $weekday }
        [fifth] Quinto { $weekday }
       *[last] Último { $weekday }
    } del mes, de { $from } a { $to }
schedule-once = { $day }, de { $from } a { $to }
schedule-nth =
    { $nth ->
        [first] Primero
        [second] Segundo
        [third] Tercero
        [fourth] Cuarto
        [fifth] Quinto
       *[last] Último
    }
schedule-next = Próxima: { $day }
schedule-until = Hasta el { $day }

## Un horario
schedule-add = Agregar un horario
schedule-change = Cambiar
schedule-change-which = Cambiar: { $rule }
schedule-repeats = ¿Cada cuánto?
schedule-repeats-weekly = Cada semana, o cada varias semanas
schedule-repeats-monthly = Un día del mes, por ejemplo el último viernes
schedule-weeks-apart = Cada cuántas semanas
schedule-weeks-apart-wrong = Escriba un número de 1 a 52. 1 es cada semana.
schedule-which = Cuál del mes
schedule-from = Desde
schedule-from-change = El cambio vale desde
schedule-gives = Resulta en
schedule-gives-dark = { $day } (sin reunión)
schedule-save = Guardar este horario
schedule-end = Último día
schedule-end-open = Ponerle fin
schedule-end-which = Ponerle fin: { $rule }
schedule-end-save = Terminar después de ese día
schedule-ended = Termina el { $day }.
schedule-goes-on = Seguir sin fin
schedule-goes-on-which = Seguir sin fin: { $rule }
schedule-going-on = Sigue sin fin.

## Pausas
schedule-breaks = Pausas
schedule-breaks-none = No hay ninguna pausa prevista.
schedule-break-days = Del { $from } al { $to }
schedule-break-add = Agregar una pausa
schedule-break-from = Primer día sin reunión
schedule-break-to = Último día sin reunión
schedule-break-reason = ¿Por qué?
schedule-break-reason-hint = Una línea, por ejemplo: Pausa de verano, o Pintan la sala.
schedule-break-reason-missing = Escriba una línea para que los demás sepan por qué.
schedule-break-save = Agregar la pausa
schedule-break-saved = La pausa está agregada.
schedule-break-remove = Quitar
schedule-break-remove-which = Quitar: { $reason }
schedule-break-removed = La pausa está quitada.

## Semanas del mes
schedule-weeks = Semanas del mes
schedule-weeks-lead = Para grupos que se saltan una semana del mes o hacen en ella otra cosa: por ejemplo, alguien invitado a hablar el último miércoles.
schedule-week-dark =
    { $nth ->
        [first] Primer { $weekday }
        [second] Segundo { $weekday }
        [third] Tercer { $weekday }
        [fourth] Cuarto { $weekday }
        [fifth] Quinto { $weekday }
       *[last] Último { $weekday }
    }: sin reunión
schedule-week-agenda =
    { $nth ->
        [first] Primer { $weekday }
        [second] Segundo { $weekday }
        [third] Tercer { $weekday }
        [fourth] Cuarto { $weekday }
        [fifth] Quinto { $weekday }
       *[last] Último { $weekday }
    }: { $agenda }
schedule-week-add = Cambiar una semana
schedule-week-is = Qué hay esa semana
schedule-week-none = Sin reunión
schedule-week-save = Guardar esta semana
schedule-week-saved = Esa semana cambia desde ahora.
schedule-week-usual = Otra vez como siempre
schedule-week-usual-which = Otra vez como siempre: { $week }
schedule-week-back = Esa semana vuelve a ser como siempre.

## Días festivos
schedule-holidays = Días festivos
schedule-holidays-ask = ¿El grupo se reúne en días festivos?
schedule-holidays-yes = Se reúne también en días festivos
schedule-holidays-no = Sin reunión en días festivos
schedule-holidays-list = La lista de días festivos
holidays-lead = Una lista para todos los grupos. Los grupos que no se reúnen en días festivos se saltan estos días.
holidays-none = Todavía no hay ningún día festivo en la lista.
holidays-fill = Agregar los días festivos de Estados Unidos
holidays-filled = La lista está completa. Quite lo que no corresponda.
holidays-next = { $name }: { $day }
holidays-past = { $name }: ya pasó
holidays-remove = Quitar
holidays-remove-which = Quitar: { $name }
holidays-removed = { $name } ya no está en la lista.
holidays-change-which = Cambiar: { $name }
holidays-add = Agregar un día festivo
holidays-name = Nombre
holidays-name-missing = Póngale un nombre.
holidays-kind = ¿Cuándo es?
holidays-kind-yearly = El mismo día cada año
holidays-kind-weekday = Un día de la semana de un mes, cada año
holidays-kind-once = Una sola vez
holidays-month = Mes
holidays-day = Día del mes
holidays-day-wrong = Escriba un día de 1 a 31.
holidays-date = Día
holidays-save = Guardar este día festivo
holidays-saved = { $name } está en la lista.

## Reuniones extra y trasladadas
schedule-extra = Reuniones extra
schedule-extra-lead = Un taller, una convivencia o una reunión más.
schedule-extra-add = Agregar una reunión extra
schedule-extra-day = Día
schedule-extra-save = Agregar la reunión
schedule-extra-saved = La reunión está agregada.
move-open = Trasladar esta reunión
move-day = Nuevo día
move-save = Trasladar la reunión
move-done = La reunión es ahora el { $day }.
move-from = Trasladada desde el { $day }.
meeting-dark-week = El grupo no se reúne en esta semana del mes.
meeting-dark-break = Pausa: { $reason }
meeting-dark-holiday = Día festivo: { $reason }

## Lugar
group-room = Sala
group-room-hint = Por ejemplo: Sótano, o Sala 2, puerta lateral.
group-online = Enlace en línea
group-phone-in = Por teléfono
group-phone-in-hint = El número, con los códigos que haga falta.
group-schedule-elsewhere = Este grupo tiene varios horarios.
