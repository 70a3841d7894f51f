### Lo que dice el núcleo sobre autorizaciones, anotaciones de instituciones y lo que anota un grupo.

problem-twice = Ya hay uno con ese nombre. Elija otro nombre.

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
