### La biblioteca: lecturas.

library-title = Biblioteca
library-lead = Lo que sus grupos leen en voz alta.
library-empty-title = Todavía no hay lecturas
library-empty-text = Agregue algo que su grupo lea en voz alta: sus propias palabras, un texto que puedan usar o solo el título de una tarjeta de su carpeta.
library-yours = Agregadas por usted
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

reading-new-title = Agregar una lectura
reading-title-label = Título
reading-licence-label = ¿De dónde viene el texto?
reading-text-label = Texto
reading-text-hint = Péguelo o escríbalo. Una línea en blanco empieza otro párrafo.
reading-minutes-label = Minutos para leerlo en voz alta
reading-minutes-hint = Si lo deja vacío, se cuentan las palabras.
reading-minutes-wrong = Escriba los minutos con un número entero, por ejemplo 3.
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
