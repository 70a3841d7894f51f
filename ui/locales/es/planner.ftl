### Las próximas semanas en una sola tabla.

planner = Las próximas doce semanas
planner-lead = Qué se lee, de qué trata cada reunión y quién hace qué. Elija una casilla para cambiarla.
planner-empty = No hay reuniones por delante
planner-empty-text = Diga cuándo se reúne el grupo; entonces sus semanas aparecen aquí.
planner-reach = Un turno elegido aquí vale para
planner-table = Las próximas doce reuniones
planner-how = Las flechas llevan de una casilla a otra. Con Intro se cambia una; con Intro otra vez se guarda y con Esc queda como estaba.
planner-topic = Tema
planner-open = por decidir
planner-nobody = nadie todavía
planner-room = preguntar en la sala
planner-speaker = alguien de fuera
planner-asked = se le preguntó
planner-yes = dijo que sí
planner-no = esta vez no
planner-off = No hay reunión
planner-cell = { $column }, { $day }
planner-saved = Guardado.

topic-line = Tema: { $topic }
topic-none = Todavía sin tema
topic-set = Cambiar el tema
topic-field = ¿De qué trata esta reunión?
topic-field-hint = Déjelo vacío para decidirlo en la sala.
topic-save = Guardar el tema
topic-saved = El tema está guardado.
topic-take = Tomar este tema
cards-topic = Temas para elegir
cards-question = Preguntas para la sala
cards-tool = Herramientas a mano
