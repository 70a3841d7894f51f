### Lo que dice el núcleo sobre las personas: en qué punto están, qué permiten, dos que son una.

problem-other-kind-of-group = Esta persona está en la lista de otra clase de grupo. Lo que sabe uno no es asunto del otro: añada aquí una entrada nueva.

change-person-status = Persona: en qué punto está
change-person-consent = Persona: qué se puede hacer con sus datos de contacto
change-person-merge = Dos entradas unidas en una persona
change-person-part = Una persona separada otra vez en dos
change-person-two = Dos entradas que son dos personas
change-people-list-keep = Lista de personas guardada
change-people-list-drop = Lista de personas quitada

# Por qué dos entradas pueden ser la misma persona.
alike-phone = el mismo número de teléfono
alike-email = la misma dirección de correo
alike-name = el mismo nombre y apellido
alike-nickname = el mismo apellido, y un nombre es la forma corta del otro
alike-letter = el mismo nombre salvo una letra
alike-initial = el mismo nombre, y el apellido empieza igual

person-alias-yes = se le conoce por una descripción

# Lo que está escrito de alguien, línea por línea. No juzga nada.
story-joined = En la lista
story-left = Fuera de la lista
story-here = Estuvo
story-late = Estuvo, llegó más tarde
story-left-early = Estuvo, no hasta el final
story-excused = Avisó
story-absent = No estuvo
story-served = Sirvió: { $role }
story-status-newcomer = Es nueva o nuevo
story-status-regular = Parte del grupo
story-status-away = Fuera por un tiempo
story-status-moved-on = Ya no viene
story-status-died = Falleció
story-consent-call = Se le puede llamar
story-consent-leave-message = Se le puede dejar un mensaje
story-consent-text = Se le puede enviar un mensaje de texto
story-consent-phone-list = Su número puede estar en la lista telefónica
story-consent-write = Se le puede escribir
story-consent-email-list = Su correo puede estar en la lista telefónica
