### Lo que el núcleo dice de los juegos iniciales: de uno hecho con un grupo, y de lo que está mal en uno.

pack-condition-open = si hace falta esa noche

error-pack-line = Línea { $line }: { $reason }. No se cambió nada.
error-pack = Con esto no se puede hacer un juego inicial: { $reason }. No se cambió nada.

## Motivos: partes de las dos frases de arriba.

pack-too-large = ocupa más de { $max } MB
pack-newer-format = lo escribió un Homegroup más nuevo, en la forma { $found }; este lee hasta la forma { $known }
pack-not-text = esto no es texto

pack-slip-toml = esto no se puede leer como TOML. Revise las comillas, los corchetes y el signo igual
pack-slip-quotes = aquí va un texto entre comillas o un número, y las comillas van de dos en dos
pack-slip-bracket = falta cerrar un corchete o una llave, o falta una coma
pack-slip-no-value = un nombre necesita un signo igual y un valor después
pack-slip-more = hay algo más después del valor; cada nombre con su valor va en una línea propia
pack-slip-key-twice = este nombre está dos veces
pack-slip-unknown = aquí no hay nada que se llame «{ $key }»
pack-slip-missing = falta «{ $key }» en lo que empieza aquí
pack-slip-choice = aquí va una de estas palabras: { $choices }
pack-slip-number = aquí va un número entero sin comillas, de 0 en adelante
pack-slip-by-language = un texto se escribe por idioma, como name.es = "…"
pack-slip-kind = aquí va un valor de otra clase
pack-slip-blank = un texto necesita palabras en al menos un idioma, y ninguno puede quedar en blanco
pack-slip-language = un idioma se escribe con minúsculas, como es o pt-br

pack-fault-bad-id = { $at } no es un identificador que sirva aquí: empieza por { $form } y sigue con minúsculas sin acento, cifras y guiones
pack-fault-bad-name = «{ $at }» no sirve como identificador de un juego inicial: es una sola palabra de minúsculas sin acento, cifras y guiones
pack-fault-twice = { $at } está dos veces
pack-fault-no-such = { $at } pide { $id }, que no está en el juego inicial
pack-fault-entries = { $at } tiene { $found } entradas; puede tener de { $min } a { $max }
pack-fault-number = { $at } tiene un número demasiado pequeño o demasiado grande
pack-fault-range = los minutos mínimos de { $at } no pueden ser más que los habituales, ni los máximos menos
pack-fault-sum = los puntos de { $at } suman { $sum } minutos, y no { $minutes }
pack-fault-too-long = { $at } tiene un texto de más de { $max } caracteres
pack-fault-licence = { $at } tiene una licencia que no corresponde: una tarjeta no lleva texto, las demás lecturas sí, y un texto que debe quedarse aquí no puede estar en un juego inicial
pack-fault-turns = { $at } tiene { $found } turnos: por mes puede haber 12 como máximo, y por semana del mes, 5
pack-fault-instead = { $at } no puede ocupar así el lugar de otro punto: necesita una condición, y el otro no puede sustituir a su vez a nada ni estar en otro círculo
pack-fault-country = { $at } tiene un país que no está escrito con dos mayúsculas
pack-fault-order = { $at } no viene después de la celebración anterior
