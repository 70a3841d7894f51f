### Cuánto tiempo se guardan los nombres y cómo borrar a alguien.

keeping = Cuánto tiempo se guardan los nombres
keeping-back = Volver a { $group }
keeping-lead = Pasado este tiempo, los nombres de una reunión se convierten en números: queda cuántas personas vinieron, no quiénes eran.
keeping-how-long = Los nombres de una reunión se guardan
keeping-usual = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
keeping-usual-more = Como es habitual en este tipo de grupo.
keeping-open = Hasta que el grupo decida otra cosa
keeping-days = Otro número de días
keeping-days-only = Un número de días
keeping-days-label = Días después de la reunión
keeping-days-wrong = Escriba un número de días de 30 a 3650.
keeping-saved = Guardado.

keeping-hold-title = Cuando hay que guardarlo todo
keeping-hold-text = Si un tribunal o un abogado le pidió conservar los registros, indíquelo aquí. Entonces nada de este grupo se convierte en números y no se puede borrar a nadie de su lista.
keeping-hold-is-on = Por ahora se guarda todo lo de este grupo.
keeping-hold = Guardarlo todo por ahora
keeping-hold-end = Volver al tiempo habitual

keeping-due-title = Lo que ya cumplió su tiempo
keeping-due = { $meetings ->
    [one] La reunión del { $oldest }
   *[other] { $meetings } reuniones, del { $oldest } al { $newest }
}
keeping-due-people = { $people ->
    [one] Allí figura { $people } persona.
   *[other] Allí figuran { $people } personas.
}
keeping-due-none = Ahora no hay nada que haya cumplido su tiempo.
keeping-due-by-itself = Ocurre solo cuando usted abre sus registros. También puede hacerlo ahora.
keeping-run = Convertir estos nombres en números
keeping-run-sure = No se puede deshacer. Las copias de seguridad anteriores todavía tienen los nombres.
keeping-run-do = Sí, convertirlos en números
keeping-run-not = Dejarlos por ahora
keeping-running = Convirtiendo los nombres en números…
keeping-run-done = Listo. Los números quedan; los nombres ya no están.

keeping-log = Lo que se destruyó
keeping-log-none = Todavía nada.
keeping-log-at = Cuándo
keeping-log-what = Qué
keeping-log-count = Cuántos
keeping-log-authority = Por qué

not-kept = no se guarda
not-kept-names = Los nombres de esta reunión ya no se guardan. Los números sí.

erase-open = Borrar a esta persona…
erase-title = Borrar a { $name }
erase-lead = Se va todo lo que estos registros tienen sobre esta persona: nombres, teléfono y correo, cada lista y cada marca. Queda cuántas personas hubo en cada reunión.
erase-lists = En las listas de
erase-lists-none = En ninguna lista.
erase-meetings = { $count ->
    [0] Su nombre no figura en ninguna reunión.
    [one] Su nombre figura en { $count } reunión.
   *[other] Su nombre figura en { $count } reuniones.
}
erase-beyond = Adónde no llega el borrado
erase-held = Un grupo de esta persona tiene que guardarlo todo por ahora. Cuando eso termine, podrá borrarla aquí.
erase-covered = Los nombres están cubiertos. Pulse F9 para ver de quién se trata.
erase-final = No se puede deshacer.
erase-typed = Escriba { $name } para seguir
erase-typed-wrong = Escríbalo exactamente como está encima del campo.
erase-do = Borrar para siempre
erase-doing = Borrando…
erase-back = Dejarlo todo como está
erase-done = Borrado
erase-done-text = Estos registros ya no tienen nada sobre esta persona, y tampoco sus estados anteriores en esta computadora.
erase-done-beyond = Lo que queda por hacer fuera de ellos
erase-logged = Quedó anotado en el registro de destrucciones, sin el nombre.
