### Hoy: qué viene ahora y lo único que hay que hacer.

today = Hoy

## El titular sigue al reloj. $group es el nombre del grupo.
today-starts-now = { $group } empieza ahora
today-starts-in-minutes = { $group } empieza dentro de { $minutes ->
    [1] un minuto
   *[other] { $minutes } minutos
}
today-starts-in-hours = { $group } empieza dentro de { $hours ->
    [1] una hora
    [1.5] una hora y media
    [2] dos horas
    [2.5] dos horas y media
    [3] tres horas
    [3.5] tres horas y media
    [4] cuatro horas
    [5] cinco horas
    [6] seis horas
   *[other] { NUMBER($hours, maximumFractionDigits: 0) } horas
}
today-starts-tomorrow = { $group } es mañana, { $time }
today-starts-on = { $group } es el { $day }
today-on-now = { $group } está en marcha
today-was-today = { $group } fue hoy
today-was-on = { $group } fue el { $day }
today-nothing-next = No hay ninguna reunión a la vista

## Las frases de debajo; primero lo que falta.
today-to-find = Falta encontrar: { $gaps }.
today-fits = Todo cabe: termina a las { $time }.
today-closes = Termina a las { $time }.
today-runs-over = Tal como está se alarga: terminaría a las { $closes } en vez de a las { $planned }.
today-type-it-in-lead = Si contó en papel, anótelo ahora. Se tarda un minuto.
today-nothing-next-lead = Todas las reuniones próximas están canceladas, o todavía no hay ninguna prevista.

today-print = Imprimir los papeles de hoy
today-count = Contar quién viene
today-here = Quién está
today-type-in = Anotarlo
today-plan = Abrir el plan
today-papers = Papeles

today-coming = Próximas reuniones
today-coming-none = No hay otra reunión a la vista.

today-empty = Primero, cree su grupo
today-empty-lead = Bastan un nombre, un día y una hora. Después encontrará aquí su primera reunión, ya con su agenda.
today-make-group = Crear un grupo
today-groups = Abrir sus grupos
