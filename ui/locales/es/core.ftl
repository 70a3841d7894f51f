# Lo que dice el núcleo: errores y las pocas frases que forma. Lo lee el lado de Rust.

## Errores: qué pasó y qué hacer
error-locked = Sus registros están bloqueados. Desbloquéelos para seguir.
error-wrong-passphrase = Esa frase de acceso no abre estos registros. Revise el bloqueo de mayúsculas e inténtelo de nuevo; no ha cambiado nada.
error-no-vault = Aquí todavía no hay registros. Créelos primero.
error-vault-exists = Aquí ya hay registros. Desbloquéelos con su frase de acceso.
error-foreign = En esta carpeta hay otros archivos. Elija una carpeta vacía o la que tiene sus registros.
error-in-use = Homegroup ya tiene abiertos estos registros. Use esa ventana, o ciérrela e inténtelo de nuevo.
error-damaged = Una parte de estos registros no se puede leer. Deje la carpeta como está y recupere su copia más reciente.
error-unsupported = Estos registros los hizo una versión más nueva de Homegroup. Actualice Homegroup y ábralos de nuevo.
error-not-found = Esto ya no está aquí, o nunca estuvo. Vuelva atrás y mire otra vez.
error-unknown-command = Ese comando no existe. «commands» muestra los que hay.
error-conflict = Esto cambió en otro lugar desde que lo abrió. Mírelo otra vez y decida.
error-already-done = Esto ya está guardado. No hay nada más que hacer.
error-names-not-agreed = Este grupo no ha acordado guardar nombres. Anote en la página del grupo cuándo lo acuerda.
error-weak-passphrase = Esta frase de acceso es fácil de adivinar. Van bien cuatro o cinco palabras que no tengan relación.
error-wrong-recovery-code = Ese no es el código de recuperación. Compárelo letra por letra con lo que anotó.
error-cancelled = Esta reunión está cancelada. Recupérela primero.
error-meeting-ahead = Esta reunión todavía no ha llegado. A partir de su día podrá anotar quién estuvo.
error-not-all-at-once = En este tipo de grupo se anota a cada persona por separado.
error-paper = No se pudo hacer el papel. No ha cambiado nada; inténtelo de nuevo.
error-no-printer = No se encontró ninguna impresora en esta computadora. Guarde el papel e imprímalo en otro lugar.
error-disk-full = El disco está lleno y esto no se guardó. Libere espacio e inténtelo de nuevo; todo lo guardado antes sigue ahí.
error-io = La computadora no pudo leer o escribir los registros. Compruebe que el disco esté conectado e inténtelo de nuevo.
error-file = No se pudo escribir el archivo ahí. Elija otro lugar.
error-too-large = Esto es demasiado para guardarlo de una vez. Divídalo e inténtelo de nuevo.
error-poisoned = El último cambio no se pudo guardar. Bloquee y desbloquee para seguir; todo lo guardado antes sigue ahí.
error-lacking = La computadora tiene poca memoria libre para abrir los registros. Cierre otros programas e inténtelo de nuevo.
error-internal = Algo salió mal dentro de Homegroup. No ha cambiado nada; inténtelo de nuevo.
error-held = Un grupo al que pertenece esta persona debe conservarlo todo por ahora. Levante antes la retención en la página del grupo.
error-clock-in-doubt = El reloj del equipo se adelantó. Diga primero qué día es; hasta entonces se conservan todos los nombres.
error-clock-differs = El reloj del equipo dice otro día. Ponga bien el reloj o vea de nuevo qué día es.
error-nothing-aside = Ya no se conservan registros anteriores aparte.
error-file-unread = No se pudo leer el archivo. Elija otro, o compruebe que su disco está conectado.
error-given-up = Interrumpido. No se cambió nada.
error-no-clipboard = Aquí no hay portapapeles. Anótelo a mano.
error-names-not-kept = Esta reunión fue hace tanto tiempo que ya no se guardan los nombres; solo cuántas personas hubo.
error-not-a-text = Este archivo no es de texto simple o es demasiado grande. Guárdelo como .txt o .md y elíjalo otra vez.
error-reading-shipped = Esta lectura vino con un juego inicial. Haga su propia copia para cambiarla.

## Una solicitud que no encaja con su comando
request-missing = Esto hace falta.
request-unknown = El comando no tiene ese campo.
request-wrong = Esto no tiene la forma que hace falta aquí.

## Campos
problem-empty = Rellene este campo.
problem-too-long = Es demasiado largo: caben { $max } caracteres como máximo.
problem-unprintable = Hay caracteres que no se pueden mostrar. Escríbalo de nuevo.
problem-not-a-date = Escriba un día del calendario, como 2026-11-24.
problem-not-a-time = Escriba una hora como 19:00.
problem-not-a-zone = Homegroup no conoce esa zona horaria. Una válida es America/Chicago.
problem-out-of-range = Escriba un número del { $min } al { $max }.
problem-least-above-most = El mínimo no puede ser mayor que el máximo.
problem-not-a-choice = No es una de las opciones, o está incompleto.
problem-in-the-future = Ese día aún no ha llegado. Escriba hoy o un día anterior.
problem-not-an-amount = Escriba un importe como 42.50, sin signo ni espacios.
problem-outside-meeting = Esta hora no cae dentro de la reunión, o todavía no ha llegado.
problem-too-many = No puede haber más de { $max }.
problem-not-kept-here = Esto no se guarda en este tipo de grupo.
problem-not-with-this-licence = Una tarjeta de la carpeta no tiene texto aquí. Deje el texto vacío o elija de dónde viene.

## Frase de acceso
passphrase-hint-words = Use cuatro o cinco palabras que no tengan relación entre sí.
passphrase-hint-longer = Casi. Con una palabra más será fuerte.

## Revisión de los registros
verify-dropped = Lo último que hizo antes de que la computadora se detuviera quedó a medias y no se guardó.
verify-envelope = Una de las dos copias de la clave estaba dañada y se reparó con la otra.
verify-blobs = Algo grande, como una lectura o una imagen, falta o está dañado. Todo lo demás está completo. Si tiene una copia de seguridad, puede recuperarlo de ahí.
verify-rebuilt = El índice se hizo de nuevo a partir de sus registros.

## Tipos de grupo
regime-mutual-aid = Personas que se ayudan
regime-mutual-aid-explained = Un grupo de ayuda mutua. Empieza sin nombres: usted cuenta personas y anota nombres solo cuando el grupo lo ha acordado.
regime-part2 = Un programa de tratamiento (42 CFR Parte 2)
regime-part2-explained = Lo dirige un programa de tratamiento por consumo de sustancias. Sus registros siguen las reglas federales de confidencialidad.
regime-court-mandated = Clases ordenadas por un juzgado
regime-court-mandated-explained = Las personas asisten porque lo pidió un juzgado o un agente. La asistencia se guarda por nombre.
regime-other-agency = Otra entidad
regime-other-agency-explained = Lo dirige una iglesia, una clínica u otra organización con reglas propias. La asistencia se guarda por nombre.

## Licencias
licence-own = Palabras nuestras
licence-public-domain = Dominio público
licence-cc-by-sa = Creative Commons BY-SA
licence-restricted = No sale de esta computadora
licence-card = Una tarjeta de nuestra carpeta

## Agenda
agenda-can-shrink = puede bajar a { $minutes } si vamos tarde

## Ciclos de lecturas
cycle-place-week = semana { $at } de { $of }
cycle-place-turn = turno { $at } de { $of }
cycle-place-month = mes { $at } de { $of }

## Traer una lista
import-file-too-large = Este archivo ocupa más de 4 MB. ¿Es el correcto?
import-file-too-many-rows = Este archivo tiene más de 5000 filas. Divídalo y tráigalo por partes.
import-file-empty = Este archivo está vacío.
import-file-spreadsheet = Este es un archivo de hoja de cálculo. Ábralo, elija «Guardar como» y «CSV», y traiga ese archivo.
import-file-not-text = Este no es un archivo de texto. Una lista de personas se guarda como CSV.
import-file-no-headings = La primera fila tiene que decir qué hay en cada columna, por ejemplo: Nombre, Apellidos, Teléfono, Correo. Añada esa fila e inténtelo de nuevo.
import-file-no-name-column = Ninguna columna contiene nombres. Ponga a una de ellas el encabezado «Nombre».
import-row-no-name = En esta fila no hay ningún nombre.
import-row-no-first-name = Hay apellido pero no nombre, y el apellido no se muestra a nadie más. Añada un nombre.
import-row-too-many-cells = Hay algo en una columna sin encabezado. Si una celda contiene una coma, póngala entre comillas.
import-row-quote = Falta una comilla en esta fila o en una anterior.
import-row-undecodable = Algunas letras no se pudieron leer. Guarde el archivo como «CSV UTF-8» e inténtelo de nuevo.
import-row-unprintable = Hay caracteres que no se pueden mostrar. Vuelva a escribir esta celda.
import-row-too-long = Tiene más de { $max } caracteres.
import-row-email = La dirección de correo no está completa.
import-row-phone = El número de teléfono no tiene cifras.
import-field-first = nombre
import-field-last = apellidos
import-field-name = nombre completo
import-field-preferred = nombre preferido
import-field-phone = teléfono
import-field-email = correo
import-field-notes = notas
import-ask-above = La línea { $line } tiene el mismo nombre. ¿Es otra persona?
import-ask-known = Ya conoce a alguien con este nombre. ¿Es la misma persona?
import-candidate-here = en esta lista
import-candidate-elsewhere = no está en esta lista
import-candidate-phone = su teléfono termina en { $ending }
import-note-several-columns = Varias columnas tienen lo mismo ({ $headings }). En cada fila cuenta la primera que no esté vacía.
import-note-no-notes = En este tipo de grupo no se guardan notas. Esa columna se deja fuera.

## Lo que el programa tiene que decir sobre los registros
notice-dropped = Lo último que hizo antes de que el equipo se detuviera no quedó terminado y no se guardó. Vea si aún falta hacerlo.
notice-repaired = Una parte dañada de sus registros se reparó a partir de su segunda copia. No se perdió nada; conviene hacer ahora una copia de seguridad.
notice-rebuilt = Se leyeron todos sus registros y se rehízo el índice. No tiene que hacer nada.
notice-recovered = Una parte de sus registros estaba dañada y todo se salvó a partir de su copia. Haga ahora una copia de seguridad y pida que revisen el disco.
notice-without-index = No hay espacio en el disco para trabajar con rapidez. Todo está guardado; libere espacio y desbloquee de nuevo.
notice-strangers = Otro programa, quizá uno que copia carpetas, dejó copias entre sus registros: { $files }. No se usan. Impida que copie esta carpeta y haga copias de seguridad en su lugar.
notice-disk-low = El disco está casi lleno. Libere espacio para que lo de esta noche se pueda guardar.
notice-clock-jumped = El reloj del equipo va más de un mes por delante del último día que usted estuvo aquí. Los nombres se conservan hasta que usted diga qué día es.
notice-names-expired =
    { $count ->
        [one] Los nombres de una reunión pasaron a ser totales, porque terminó el plazo del grupo para guardarlos.
       *[other] Los nombres de { $count } reuniones pasaron a ser totales, porque terminó el plazo de los grupos para guardarlos.
    }
notice-backup-due = Su última copia de seguridad es de hace tiempo, o aún no hay ninguna. Haga una y guárdela lejos de este equipo.

## Lo que se cambió
change-group-create = Grupo creado
change-group-edit = Grupo cambiado
change-group-agree-names = Acuerdo sobre los nombres anotado o retirado
change-person-add = Persona añadida
change-person-edit = Persona cambiada
change-people-import = Lista traída
change-roster-add = Puesta en la lista
change-roster-remove = Quitada de la lista
change-meeting-cancel = Reunión cancelada
change-meeting-restore = Reunión recuperada
change-agenda-item-add = Punto del orden del día añadido
change-topic-set = Tema cambiado
change-agenda-item-edit = Punto del orden del día cambiado
change-agenda-item-move = Punto del orden del día movido
change-agenda-item-remove = Punto del orden del día quitado
change-agenda-item-restore = Punto del orden del día devuelto
change-reading-add = Lectura añadida
change-reading-edit = Lectura cambiada
change-reading-copy = Lectura copiada
change-reading-remove = Lectura quitada
change-reading-restore = Lectura recuperada
change-cycle-add = Ciclo de lecturas agregado
change-cycle-edit = Ciclo de lecturas cambiado
change-cycle-remove = Ciclo de lecturas quitado
change-cycle-restore = Ciclo de lecturas recuperado
change-cycle-set = Una reunión de un ciclo de lecturas fijada
change-attendance-mark = Quién está aquí: marcado
change-attendance-add = Quién está aquí: alguien nuevo
change-attendance-mark-all = Quién está aquí: marcados todos
change-basket-set = Importe de lo recogido anotado
change-sheet-type-in = Quién está aquí: lista pasada
change-door-mark = Quién está aquí: marcado en la puerta
change-visitor-count = Quién está aquí: contado
change-curriculum-edit = Plan de módulos: cambió lo que cuenta
change-curriculum-module-add = Módulo añadido
change-curriculum-module-edit = Módulo cambiado
change-curriculum-plan = Módulo elegido para una reunión
change-curriculum-fill = Módulos previstos para las próximas semanas
change-curriculum-make-up = Recuperación anotada o retirada
change-pack-copy = Juego inicial copiado
change-pack-edit = Juego inicial cambiado
change-pack-text-save = Juego inicial cambiado como texto
change-pack-import = Juego inicial traído de un archivo
change-pack-remove = Juego inicial quitado
change-pack-update = Juego inicial más nuevo adoptado
change-sample-make = Ejemplo creado
change-retention-edit = Plazo de los nombres cambiado
change-other = Algo cambiado
change-undo = Deshecho
change-undo-of = Deshecho: { $what }
change-redo-of = Hecho de nuevo: { $what }
undo-done = Deshecho: { $what }.
undo-partly = Deshecho: { $what }. Lo que se cambió después queda como está.
undo-nothing = No hay nada que deshacer.
undo-nothing-left = Todo esto se cambió después. No se deshizo nada.
redo-done = Hecho de nuevo: { $what }.
redo-partly = Hecho de nuevo: { $what }. Lo que se cambió después queda como está.
redo-nothing = No hay nada que rehacer.

## Copias de seguridad
backup-file-name = Copia de Homegroup { $date }.homegroup

## Borrar
erase-beyond-backups = Las copias de seguridad hechas antes de hoy aún contienen a esta persona. Haga una nueva y destruya las antiguas.
erase-beyond-papers = No se llega a los papeles impresos ni a los archivos guardados o entregados a otros.
erase-beyond-disk = En una unidad de memoria pueden quedar rastros ocultos por un tiempo. Están sellados y su clave ya no existe.
erase-beyond-texts = En una lectura o un folleto suyo aparece este nombre. Mírelo y, si se trata de esta persona, cámbielo a mano.
destroyed-names =
    { $count ->
        [one] Los nombres de una reunión pasaron a ser totales
       *[other] Los nombres de { $count } reuniones pasaron a ser totales
    }
destroyed-person =
    { $count ->
        [0] Una persona borrada
        [one] Una persona borrada, de una reunión
       *[other] Una persona borrada, de { $count } reuniones
    }
authority-time = Terminó el plazo para guardar los nombres: { $days } días
authority-asked = A petición de quien lleva los registros

## Un juego inicial más nuevo
pack-change-pack-changed = Cambian su nombre, su descripción o sus palabras
pack-change-role-new = Tarea nueva: { $title }
pack-change-role-changed = Tarea cambiada: { $title }
pack-change-agenda-new = Tipo de reunión nuevo: { $title }
pack-change-agenda-changed = Tipo de reunión cambiado: { $title }
pack-change-item-new = Nuevo en una agenda: { $title }
pack-change-item-changed = Cambiado en una agenda: { $title }
pack-change-reading-new = Lectura nueva: { $title }
pack-change-reading-changed = Lectura cambiada: { $title }
pack-change-cycle-new = Nuevo por turno: { $title }
pack-change-cycle-changed = Cambiado por turno: { $title }
pack-change-card-new = Tarjeta nueva: { $title }
pack-change-card-changed = Tarjeta cambiada: { $title }
pack-change-milestone-new = Se celebra también: { $title }
pack-change-milestone-changed = Se celebra de otra forma: { $title }
