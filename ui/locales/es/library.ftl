### La biblioteca: lecturas.

library-title = Biblioteca
library-lead = Lo que sus grupos leen en voz alta.
library-empty-title = Todavía no hay lecturas
library-empty-text = Agregue algo que su grupo lea en voz alta: sus propias palabras, un texto que puedan usar o solo el título de una tarjeta de su carpeta.
library-yours = Agregadas por usted
library-search = Buscar una lectura
library-tag = Etiqueta
library-terms = Condiciones
library-language = Idioma
library-any = Todo
library-none = Ninguna lectura coincide. Pruebe con menos palabras u otra opción.
library-count = { $count ->
    [one] Una lectura
   *[other] { $count } lecturas
}
library-removed = { $count ->
    [one] Una lectura quitada
   *[other] { $count } lecturas quitadas
}
reading-add = Agregar una lectura
minutes = { $minutes } min
minutes-to-read = { $minutes ->
    [one] Alrededor de un minuto
   *[other] Alrededor de { $minutes } minutos
}
reading-restricted = Este texto es de otra persona. Su grupo puede usarlo, así que se queda en esta computadora: nunca se imprime, se exporta ni se pasa a nadie.
reading-card-title = En una tarjeta de su carpeta
reading-card-text = Aquí solo se guardan el título y los minutos. Lleve la tarjeta a la reunión.
reading-all = Todas las lecturas

reading-last = Usada por última vez el { $day }
reading-tags-are = Etiquetas: { $tags }
reading-territory = Libre en: { $countries }. En otros países alguien puede tener derechos sobre él.
reading-aloud = Leer en voz alta
reading-edit = Cambiar
reading-remove = Quitar de la biblioteca
reading-removed = Esta lectura está quitada de la biblioteca. Los órdenes del día que ya la tienen la conservan.
reading-restore = Recuperar
reading-restore-of = Recuperar «{ $title }»
reading-restored = La lectura está otra vez en la biblioteca.
reading-copy = Hacer mi propia copia para cambiarla
reading-copied = Esta es su propia copia. Cámbiela como quiera.
reading-split = Repartir entre lectores
reading-back = Volver a la lectura

split-title = { $title }, repartida entre lectores
split-lead = Cada parte termina donde termina un párrafo, y todas duran más o menos lo mismo.
split-readers = ¿Cuántas personas leen?
split-do = Repartir
split-parts = { $count ->
    [one] Una parte
   *[other] { $count } partes
}
split-fewer = No hay frases suficientes para más.
split-part = Parte { $number }

reading-new-title = Agregar una lectura
reading-title-label = Título
reading-licence-label = ¿De dónde viene el texto?
reading-text-label = Texto
reading-text-hint = Péguelo o escríbalo. Una línea en blanco empieza otro párrafo.
reading-minutes-label = Minutos para leerlo en voz alta
reading-minutes-hint = Si lo deja vacío, se cuentan las palabras.
reading-minutes-wrong = Escriba los minutos con un número entero, por ejemplo 3.
reading-edit-title = Cambiar { $title }
reading-shipped = Esto vino con un juego inicial
reading-shipped-more = Haga su propia copia en su página; la copia se puede cambiar.
reading-file = Traer un archivo .txt o .md
reading-file-done = El texto del archivo ya está en el formulario.
reading-preview = Cómo se verá
reading-preview-empty = Lo que escriba aparece aquí.
reading-marks = Títulos, énfasis, listas
reading-mark-heading = # Apertura
reading-mark-heading-is = un título
reading-mark-emphasis = *con calma*
reading-mark-emphasis-is = en cursiva
reading-mark-strong = **juntos**
reading-mark-strong-is = en negrita
reading-mark-list = - un punto
reading-mark-list-is = un punto de una lista; 1. para puntos en orden
reading-mark-quote = > palabras de otra persona
reading-mark-quote-is = una cita
reading-tags-label = Etiquetas
reading-tags-hint = Palabras para encontrarla, separadas por comas. Por ejemplo: nuevos, cierre.
reading-source-label = Fuente
reading-source-hint = Por ejemplo, un libro y una página.
reading-language-label = Idioma del texto
reading-save = Guardar la lectura
reading-added = La lectura está guardada.

reading-terms-own = Nuestras propias palabras
reading-terms-own-text = Escrito por usted o por su grupo.
reading-terms-restricted = De otra persona, y nuestro grupo puede usarlo
reading-terms-restricted-text = Se queda en esta computadora y nunca se imprime, se exporta ni se pasa a nadie.
reading-terms-card = En una tarjeta de nuestra carpeta
reading-terms-card-text = Aquí solo se guardan el título y los minutos; se lee del papel.
reading-terms-public-domain = Libre para todos
reading-terms-public-domain-text = Ya nadie tiene derechos sobre él.
reading-terms-cc-by-sa = Creative Commons, compartir igual
reading-terms-cc-by-sa-text = Se puede pasar a otros con su fuente y en las mismas condiciones.
