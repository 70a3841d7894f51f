### Lo que dice el núcleo sobre autorizaciones, anotaciones de instituciones y lo que anota un grupo.

error-release-signed = Esta autorización está firmada, así que lo que dice no cambia. Escriba una nueva.
error-release-not-signed = Esta autorización todavía no está firmada. Anote primero la firma.
error-release-revoked = Esta autorización ya fue revocada. No se puede revocar otra vez.
error-release-expired = Esta autorización ya había terminado ese día, así que no hay nada que revocar.
error-release-firm = La propia autorización dice que todavía no se puede revocar. Se hizo por indicación de un tribunal o similar, y nombra el día o el hecho a partir del cual se puede.
error-release-not-in-force = Esta autorización no estaba vigente ese día. No se puede entregar nada con ella.

change-release-add = Autorización empezada
change-release-edit = Autorización cambiada
change-release-remove = Autorización sin firmar quitada
change-release-sign = Autorización firmada
change-release-revoke = Autorización revocada
change-release-happened = Hecho de una autorización anotado
change-disclosure-add = Entrega de información anotada
change-noted-edit = Anotaciones sobre una persona cambiadas
change-own-field-add = Campo propio añadido
change-own-field-edit = Campo propio cambiado
change-own-tag-add = Etiqueta añadida
change-own-tag-edit = Etiqueta cambiada

## Lo que anota un grupo, una frase por cada cosa que guarda. Van una tras otra.
written-counts = De cada reunión, este grupo anota cuántas personas vinieron y cuántas eran nuevas.
written-no-names = No anota el nombre de nadie.
written-names-agreed = El { $day } el grupo acordó guardar nombres, así que también anota quién vino: el nombre y la primera letra del apellido, si usted lo dio.
written-names-agency = También anota quién estuvo, quién llegó tarde o se fue antes y quién faltó.
written-days = { $days ->
    [one] Un día después de una reunión, sus nombres se convierten en simples números.
   *[other] { $days } días después de una reunión, sus nombres se convierten en simples números.
}
written-open = Los nombres se guardan hasta que la institución que lleva el grupo decida otra cosa.
written-held = Por ahora hay que guardarlo todo, así que no se quita ningún nombre.
written-contacts = Un teléfono o un correo electrónico se guarda solo si la persona lo dio.
written-no-contacts = No se guardan teléfonos ni correos electrónicos.
written-services = También anota quién hace qué en una reunión, por ejemplo abrir la sala.
written-milestones = Si alguien lo pidió, se guarda el día desde el que cuenta, para saber cuándo hay algo que celebrar.
written-care = Si alguien pidió que le llamen, o que se recuerde otra cosa, eso se guarda, con su día y como máximo una línea.
written-partners = Si dos personas dijeron que sí a caminar juntas, se guarda quiénes son y qué día lo dijo cada una.
written-goals = Si alguien lo pidió, se guarda una meta con sus propias palabras.
written-no-notes = Lo que se dice aquí no se anota, y no hay anotaciones sobre nadie.
written-no-other-notes = Lo que se dice aquí no se anota, y no hay otras anotaciones sobre nadie.
written-notes = El personal puede guardar una nota breve sobre una persona.
written-notes-fields = El personal puede guardar una nota breve sobre una persona, y estos datos: { $fields }.
written-curriculum = Se anota qué partes del curso ha hecho cada persona.
written-releases = Si usted firma una autorización, se guarda junto con una lista de lo que se entregó y a quién.
written-locked = Todo está cerrado con una frase de acceso en una sola computadora y no se envía a ningún lado por sí solo.
written-see = Usted puede pedir ver lo que hay anotado sobre usted.
written-see-erase = Usted puede pedir ver lo que hay anotado sobre usted, y que se quite.

## Si la policía, un tribunal o la familia piden la lista. Para quien la guarda.
asked-calm = No tiene que contestar en el momento, y no tiene que decidir a solas. Puede decir: «No puedo responder a eso ahora mismo. Por favor, deme su nombre, su oficina y un teléfono, y una copia de cualquier documento que traiga». Anote quién preguntó y cuándo. Después pregunte a alguien antes de decir más.
asked-list = Aquí hay una lista de nombres, mientras este grupo los guarda. Nadie tiene que enterarse por usted, en la puerta o por teléfono, de que existe. Lo que se dijo en una reunión no está anotado.
asked-no-list = Aquí no hay lista de nombres: este grupo cuenta personas y no anota nombres. Puede decirlo así. Lo que se dijo en una reunión tampoco está anotado.
asked-law-mutual = En un grupo como este, «lo que se dice aquí se queda aquí» es una promesa que se hacen las personas. No es una ley que usted pueda invocar. Cumpla la promesa hasta donde pueda y, si llega un papel de un tribunal, no lo conteste por su cuenta ni lo deje sin atender.
asked-law-part2 = Este grupo pertenece a un programa de tratamiento según 42 CFR parte 2. Según la sección 2.13, usted ni siquiera puede decir que alguien está o estuvo aquí, salvo que esa persona lo haya autorizado por escrito o que un tribunal haya dado una orden según estas reglas. Puede decir: «No puedo decirle si alguien está o estuvo aquí». Si hay una autorización firmada, diga solo lo que nombra, solo a quien nombra y solo mientras esté vigente.
asked-law-court = Un tribunal envió a personas a este grupo, así que es posible que haya que informar sobre una persona. Nunca es la lista entera: quien pregunta por una persona no debe enterarse de quién más estuvo. Qué se puede decir, y a quién, lo dice su institución.
asked-law-agency = Una institución lleva este grupo, y sus reglas dicen qué se puede decir y a quién. Quien pregunta por una persona nunca debe enterarse de quién más estuvo, así que la lista entera nunca es la respuesta.
asked-family = Cuando pregunten familiares o amistades, diga a todos lo mismo, venga la persona o no: «No decimos a nadie quién viene, y eso vale para todos. Puede preguntarle usted directamente». Si alguien está en peligro, primero pida ayuda. Puede hacerlo sin decir que pertenece a un grupo.
asked-leave = Cuando alguien ya preguntó, deje todo como está. No borre ni cambie nada hasta que le hayan aconsejado.
asked-who-mutual = A quién preguntar: a las personas en las que su grupo confía, a su intergrupo o a la oficina de servicio del programa, y a un abogado o a un servicio de asistencia legal.
asked-who-part2 = A quién preguntar: a la dirección de su programa, a quien allí se encarga de la privacidad y al abogado del programa.
asked-who-agency = A quién preguntar: a quien le supervisa, a quien se encarga de la privacidad en su institución y al abogado de la institución.
