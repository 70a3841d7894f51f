### Ajustes.

settings-title = Ajustes
settings-saved = Guardado.

theme-label = Colores
theme-system = Como esta computadora
theme-light = Claro
theme-dark = Oscuro
theme-contrast = Alto contraste

page-label = Papel
page-hint = Para todo lo que imprima.
page-letter = Carta
page-a4 = A4

letter-keys = Letras en la lista de nombres
letter-keys-hint = Mientras una línea de «Quién está» tiene el foco, una sola letra la marca. Encima de la lista se dice qué hace cada letra.
letter-keys-on = sí
letter-keys-off = no

recovery-heading = Su código de recuperación
recovery-have-it = Todavía no ha comprobado su código de recuperación. Si lo escribió en papel, escríbalo aquí para saber con seguridad que está bien.
recovery-lost-it = Si no lo tiene, no se puede volver a mostrar. Haga uno nuevo más abajo.
recovery-right = El código es correcto
recovery-right-text = Guarde el papel en un lugar seguro, lejos de esta computadora.

records-heading = Sus registros
records-lead = Están solo en esta computadora. Puede hacer que se lean y comprueben todos.
records-check = Comprobar mis registros
records-checking = Comprobando sus registros…
records-sound = Todo está en orden
records-sound-text = { $records ->
    [0] Todavía no hay nada guardado.
    [one] Se leyó un registro y está completo.
   *[other] Se leyeron { $records } registros y todos están completos.
}
records-unsound = Algo no está bien

about-heading = Acerca de Homegroup
about-version = Versión { $version }
about-licence = Software libre bajo la licencia MIT o la Apache 2.0, la que prefiera. Nunca se conecta a internet.
about-letters = Las letras de la pantalla y sus licencias

settings-pages = Más ajustes
records-folder = Están en { $folder }.

locking-heading = Cierre con llave
locking-after = Cerrar automáticamente después de
locking-hint = Cuando nadie ha tocado el teclado ni el ratón durante ese tiempo. Mientras hay una reunión, su reloj sigue a la vista y solo se tapan los nombres.
locking-keys = Ctrl+L cierra de inmediato. F9 tapa todos los nombres. F2 abre la tarjeta de emergencia. Sus registros también se cierran cuando la computadora se suspende o se bloquea su pantalla.
lock-minutes = { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}
