### Entregar un grupo, recibirlo, y borrarlo.

handover = Entregar este grupo
handover-back = Volver a { $group }
handover-lead = ¿Otra persona va a llevar este grupo? Aquí hace un archivo cerrado para ella. Usted elige qué contiene.

handover-what = Qué se entrega
handover-always =
    { $agendas ->
        [one] Cuándo y dónde se reúne el grupo, su juego inicial y su orden del día se entregan siempre.
       *[other] Cuándo y dónde se reúne el grupo, su juego inicial y sus { $agendas } órdenes del día se entregan siempre.
    }
handover-cycles =
    { $count ->
        [one] 1 ciclo de lecturas
       *[other] { $count } ciclos de lecturas
    }
handover-cycles-hint = Y en qué punto está cada uno en la próxima reunión.
handover-readings =
    { $count ->
        [one] El texto de 1 lectura propia
       *[other] Los textos de { $count } lecturas propias
    }
handover-readings-hint = Sin los textos, se entregan títulos y minutos.
handover-meetings =
    { $count ->
        [one] 1 reunión próxima que se cambió
       *[other] { $count } reuniones próximas que se cambiaron
    }
handover-meetings-hint = Órdenes del día y lo que se canceló. No quién estuvo.
handover-backlog =
    { $count ->
        [one] 1 punto guardado para más adelante
       *[other] { $count } puntos guardados para más adelante
    }
handover-notes =
    { $count ->
        [one] Sus notas sobre 1 punto
       *[other] Sus notas sobre { $count } puntos
    }
handover-notes-hint = Revíselas antes: puede haber nombres en ellas. Lo mismo vale para los títulos que escribió.
handover-cards =
    { $count ->
        [one] De 1 lectura solo se entregan título y minutos: su texto es de otra persona y se queda en esta computadora.
       *[other] De { $count } lecturas solo se entregan títulos y minutos: sus textos son de otras personas y se quedan en esta computadora.
    }
handover-never = Quién estuvo en qué reunión, cuántas personas vinieron y hasta dónde ha llegado cada una no se entrega nunca.

handover-who = Quién está de acuerdo en figurar
handover-ask = Pregunte a cada persona. Solo van en el archivo las que usted marque, con el nombre como lo ve aquí.
handover-nobody = Aquí no hay nombres que se puedan entregar.
handover-contact = También teléfono y correo

handover-passphrases = Qué abre el archivo
handover-two-ways = Entregue el archivo y su frase de acceso por dos caminos distintos: el archivo en una memoria, por ejemplo, y la frase de viva voz.
handover-new = Frase de acceso del archivo
handover-own = Su propia frase de acceso
handover-own-hint = La que abre sus registros, para mostrar que es usted.
handover-make = Guardar el archivo
handover-making = Haciendo el archivo…
handover-done = El archivo está guardado
handover-done-text = Se volvió a leer y está completo: { $file }. Aquí no ha cambiado nada.

handover-before = Hechos antes
handover-before-line =
    { $people ->
        [0] { $moment }, sin nombres
        [one] { $moment }, con 1 nombre
       *[other] { $moment }, con { $people } nombres
    }

handover-erase = Después
handover-erase-text = Cuando la persona siguiente haya abierto el archivo, puede borrar el grupo aquí.
handover-erase-open = Borrar este grupo…

takeover = Recibir un grupo de un archivo
takeover-lead = Elija el archivo que le dieron. Nada cambia hasta que haya visto qué contiene.
takeover-choose = Elegir un archivo
takeover-open = Para abrir: { $name }
takeover-passphrase = Frase de acceso del archivo
takeover-passphrase-hint = La conoce quien le dio el archivo.
takeover-look = Ver qué contiene
takeover-looking = Leyendo el archivo…
takeover-made = Esto hay en el archivo, a { $day }.
takeover-agendas =
    { $count ->
        [one] Cuándo y dónde se reúne, su juego inicial, 1 orden del día
       *[other] Cuándo y dónde se reúne, su juego inicial, { $count } órdenes del día
    }
takeover-people = Quién está de acuerdo en figurar
takeover-nobody = Nadie: no hay nombres en él.
takeover-beside = Será un grupo nuevo junto a los que ya tiene. Estos quedan como están.
takeover-taken = Usted recibió este grupo el { $moment }, y sigue aquí.
takeover-again = Recibirlo por segunda vez, como otro grupo
takeover-do = Recibir este grupo
takeover-working = Recibiéndolo…
takeover-other = Elegir otro archivo

group-erase = Borrar { $group }
group-erase-lead = Se va todo lo que estos registros tienen de este grupo: sus reuniones, su lista, sus órdenes del día y ciclos, y lo guardado para más adelante.
group-erase-meetings =
    { $count ->
        [0] No se anotó nada sobre ninguna reunión.
        [one] Se anotó algo sobre 1 reunión.
       *[other] Se anotó algo sobre { $count } reuniones.
    }
group-erase-stays = Su biblioteca y sus propios juegos iniciales se quedan.
group-erase-elsewhere =
    { $count ->
        [one] 1 persona de su lista está también en otra, o debe conservarse, y se queda.
       *[other] { $count } personas de su lista están también en otra, o deben conservarse, y se quedan.
    }
group-erase-held = Este grupo debe conservarlo todo por ahora. Cuando eso termine, podrá borrarlo aquí.
group-erase-people =
    { $count ->
        [one] Borrar también a la 1 persona que no está en otra lista
       *[other] Borrar también a las { $count } personas que no están en otra lista
    }
group-erase-people-hint = Si no, se quedan entre sus personas, sin lista.
group-erase-done = El grupo está borrado
group-erase-done-text = Estos registros ya no tienen nada de este grupo, y tampoco sus estados anteriores en esta computadora.
group-erase-logged = Quedó anotado en el registro de destrucciones, sin ningún nombre.
