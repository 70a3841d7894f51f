### Copias de seguridad y cómo recuperarlas.

backup-title = Copia de seguridad
backup-page-text = Guarde una copia en otro lugar o recupere una.
backup-moment = { $day }, { $time }

backup-make-heading = Una copia en otro lugar
backup-none = Todavía no hay ninguna copia de seguridad. Si se pierde esta computadora, se pierden sus registros.
backup-last = { $days ->
    [0] La última copia se hizo hoy: { $moment }.
    [one] La última copia se hizo ayer: { $moment }.
   *[other] La última copia se hizo hace { $days } días: { $moment }.
}
backup-due = Es hora de hacer una nueva.
backup-where = Una copia es un solo archivo cerrado con llave. Se abre únicamente con su frase o con su código de recuperación. Guárdela en una memoria USB o en otro disco, lejos de esta computadora.
backup-make = Hacer una copia
backup-making = Haciendo la copia…
backup-done = Su copia está hecha
backup-done-text = Se volvió a leer y está completa: { $file }
backup-remind = Recordármelo cuando la última tenga más de
backup-remind-hint = Verá el recordatorio en Hoy. No se envía nada a ningún sitio.
backup-remind-days = { $days } días
backup-remind-never = Nunca

backup-made = Hecha
backup-newest = Último cambio
backup-holds = Contiene
backup-counts = { $groups ->
    [one] 1 grupo
   *[other] { $groups } grupos
}, { $people ->
    [one] 1 persona
   *[other] { $people } personas
}, { $meetings ->
    [one] 1 reunión
   *[other] { $meetings } reuniones
}, { $readings ->
    [one] 1 lectura
   *[other] { $readings } lecturas
}
backup-size = Tamaño
size-kb = { $size } KB
size-mb = { $size } MB

backup-kept-heading = Copias guardadas en esta computadora
backup-kept-lead = Homegroup guarda algunas copias por su cuenta, por si un archivo se daña o alguien se equivoca. No sirven si se pierde la computadora.
backup-kept-none = Todavía no hay ninguna.
backup-reason-rest = guardada automáticamente
backup-reason-asked = pedida por usted
backup-reason-before-import = antes de traer una lista
backup-reason-before-merge = antes de unir a dos personas
backup-reason-edition = cuando se cerró todo de nuevo
backup-reason-backup = de una copia de seguridad

restore-heading = Recuperar una copia
restore-lead = Puede ver lo que contiene una copia antes de que cambie nada.
restore-begin = Recuperar una copia
restore-title = Recuperar una copia
restore-choose-lead = Elija el archivo de la copia. No cambia nada hasta que usted haya visto lo que contiene.
restore-choose = Elegir un archivo
restore-kept = O una guardada en esta computadora
restore-use = Usar esta
restore-use-label = Usar la copia del { $moment }
restore-open-lead = Para abrir: { $name }
restore-passphrase-hint = La que se usaba cuando se hizo esta copia.
restore-by-code = Usar el código de recuperación
restore-look = Ver lo que contiene
restore-looking = Leyendo la copia…
restore-look-title = Esto contiene la copia
restore-replaces = Lo que hay aquí ahora se aparta y esto ocupa su lugar. Lo que cambió desde entonces no está en la copia. Hasta la próxima vez que abra sus registros podrá volver atrás.
restore-into-nothing = Aquí todavía no hay registros. Estos serán sus registros.
restore-then = Después abrirá con la frase de esta copia.
restore-do = Recuperarla
restore-working = Recuperando la copia…
restore-other = Elegir otra
