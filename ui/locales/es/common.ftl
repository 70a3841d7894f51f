### Palabras que aparecen en muchas pantallas.

app-name = Homegroup
skip-to-content = Ir al contenido
nav-label = Principal
nav-today = Hoy
nav-groups = Grupos
nav-people = Personas
nav-library = Biblioteca
nav-settings = Ajustes
nav-cover-names = Cubrir nombres
nav-lock = Bloquear
key-cover = F9
key-lock = Ctrl L
name-covered = nombre cubierto
names-now-covered = Los nombres están cubiertos.
names-now-shown = Los nombres están a la vista.
tabs-label = Páginas

field-optional = si quiere
save = Guardar
cancel = Cancelar
close = Cerrar
back = Atrás
draft-again = Aquí está otra vez lo que había empezado.
draft-drop = Descartarlo
try-again = Intentar de nuevo
to-today = Ir a Hoy

error-unexpected = Pasó algo que no esperábamos. Lo que ya se guardó está a salvo. Inténtelo de nuevo.
not-found-title = Esta página no está
not-found-text = Quizá se quitó, o la dirección no es correcta.
not-shown-title = Esto no se puede mostrar ahora
broken-title = Algo falló en esta página
broken-text = Lo que guardó está a salvo. Puede intentar la página otra vez o volver a Hoy.

undo = Deshacer
redo = Volver a hacerlo
to-settings = Volver a Ajustes
notice-close = De acuerdo
working-stop = Detener
working-stopping = Deteniendo…
what-day-label = ¿Qué día es hoy?
what-day-confirm = Hoy es este día
what-day-missing = Escriba la fecha de hoy, por favor.
backup-make-link = Hacer una copia de seguridad
