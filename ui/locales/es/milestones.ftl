### Aniversarios: quién quiere que se le cuenten los días, qué hay que celebrar y qué se entrega.

milestones = Aniversarios
milestones-none = Este programa no cuenta días. Aquí no se cuenta ni se entrega nada.
milestones-nameless = Este grupo no ha acordado guardar nombres, así que no se cuentan los días de nadie. Lo que se entrega se cuenta sin nombres.
milestones-lead = Aquí solo están las personas que lo pidieron. Es para que usted lo vea: no sale en ningún papel ni en la vista de puerta.

## Quién celebra. $what es "90 días" o las palabras del programa.
milestones-worth = Para celebrar
milestones-today = { $what } hoy
milestones-tonight = { $what } esta noche
milestones-since = { $what } desde el { $day }
milestones-on = { $what } el { $day }
milestones-due = En la próxima reunión
milestones-due-day = { $day }: lo cumplido desde la reunión anterior hasta ese día.
milestones-due-none = Para entonces nadie tiene algo que celebrar.
milestones-no-meeting = No hay ninguna reunión próxima.
milestones-ahead = Después
milestones-ahead-days = En los próximos { $days } días.
milestones-ahead-none = Nada más en los próximos { $days } días.

## Lo que se entrega: fichas, llaveros, medallas.
chips-given = Entregado
chips-given-of = Lo entregado en la reunión del { $day }, contado sin nombres.
chips-given-later = Se puede anotar a partir del día de la reunión.
chips-give = Entregar una
chips-give-of = Entregar una: { $title }
chips-take-back = Deshacer
chips-take-back-of = Deshacer: { $title }
chips-count = entregadas: { $given }
chips-stock-left = quedan { $stock }
chips-last = Era la última de la caja: { $title }.
chips-none-left = No quedaba ninguna en la caja: { $title }. Se anotó de todas formas.
chips-gave = Entregado: { $title }.
chips-took-back = Deshecho: { $title }.
chips-low = hay que pedir más

chips-box = En la caja
chips-box-lead = Deje vacía la línea de lo que no cuenta.
chips-reorder = Avisar cuando queden
chips-number-wrong = Escriba un número entero o déjelo vacío.
milestones-first-day = El primer día de la cuenta es
milestones-first-day-hint = Los programas no coinciden en esto. Cambia lo que se cuenta en días; los meses y los años no cambian.
milestones-first-day-zero = el día 0
milestones-first-day-one = el día 1
milestones-saved = Guardado.

## En la página de una persona
counted = Aniversarios
counted-lead = Solo si la persona lo quiere: desde un primer día, el programa le recuerda a usted lo que hay que celebrar.
counted-start = Contar desde un primer día
counted-day-one = Primer día de la cuenta
counted-day-missing = Escriba el primer día o elíjalo.
counted-zone = Zona horaria
counted-zone-group = la del grupo
counted-since = Se cuenta desde el { $day }.
counted-in = { $group }: { $days ->
    [one] { $days } día
   *[other] { $days } días
}
counted-next = sigue: { $title }, { $day }
counted-earlier = Primeros días anteriores
counted-certificate = Reconocimiento
counted-certificate-in = Reconocimiento: { $group }
counted-correct = Corregir el primer día
counted-again = Contar desde un nuevo primer día
counted-again-day = El nuevo primer día
counted-again-earlier = Los días anteriores
counted-again-keep = se quedan en esta página
counted-again-erase = se borran
counted-again-final = Borrar también vacía la lista de lo que se cambió y no se puede deshacer. Las copias hechas antes todavía lo tienen.
counted-stop = Dejar de contar
counted-stop-lead = Se borra el primer día y los anteriores. Borrar también vacía la lista de lo que se cambió y no se puede deshacer. Las copias hechas antes todavía lo tienen.
counted-stop-do = Borrarlo
counted-stopped = Borrado. Ya no se cuenta nada.
counted-saved = Guardado.
counted-hidden = Hay algo anotado, pero no se muestra: ahora ningún grupo que cuente días tiene a esta persona en su lista. Se va cuando la última de esas listas olvide a la persona.
