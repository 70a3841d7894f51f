### La tarjeta de emergencia: lo primero que hay que hacer, para leer en diez segundos, y a quién llamar.

nav-emergency = Emergencia
key-emergency = F2
emergency-title = Emergencia
emergency-back = Volver a donde estaba
key-back = Esc
emergency-call = Llame al { $number }
emergency-number-word = número de emergencias
emergency-where = Diga primero dónde está.

emergency-overdose = Alguien no despierta o casi no respira
emergency-overdose-1 = Llame al { $number }. Diga: «no despierta, no respira bien».
emergency-overdose-2 = Dé naloxona si la tiene. Si a los tres minutos sigue igual, dé otra.
emergency-overdose-3 = Si respira, póngalo de lado. Si no respira, haga lo que le digan por teléfono.
emergency-overdose-4 = Quédese hasta que llegue la ayuda.

emergency-suicide = Alguien habla de quitarse la vida
emergency-suicide-1 = Pregunte sin rodeos: «¿Está pensando en matarse?». Preguntar no hace daño.
emergency-suicide-2 = Escuche. Que alguien se quede a su lado.
emergency-suicide-3 = Llamen juntos:
emergency-suicide-3-none = Llamen juntos a una línea de ayuda.
emergency-suicide-4 = Si corre peligro ahora o está herido, llame al { $number }.

emergency-trouble = Problemas en la sala
emergency-trouble-1 = Pare la reunión. Diga con calma qué tiene que terminar.
emergency-trouble-2 = Salgan dos con esa persona, nunca uno solo. No toquen a nadie.
emergency-trouble-3 = Quien quiera puede irse. Que nadie que se asustó se quede solo.
emergency-trouble-4 = Si amenazan o hieren a alguien, llame al { $number }.

emergency-reach-call = llame al { $number }
emergency-reach-call-or-text = llame o mande un mensaje al { $number }
emergency-reach-text = mande { $word } por mensaje al { $number }
emergency-in-spanish = marque 2 para español
emergency-local = Cerca de usted
emergency-countries = ¿En qué país está?
emergency-country = País
emergency-col-emergency = Emergencias
emergency-col-crisis = Si alguien piensa en el suicidio
emergency-checked = comprobado el { $day }
emergency-all-checked = Números comprobados el { $day }.
emergency-plain = Palabras sencillas para los primeros minutos; no son consejo profesional. Quien contesta el teléfono sabe más.
emergency-change = Cambiar los números
emergency-country-us = Estados Unidos
emergency-country-ca = Canadá
emergency-country-gb = Reino Unido
emergency-country-ie = Irlanda
emergency-country-au = Australia
emergency-country-nz = Nueva Zelanda
emergency-country-es = España
emergency-country-mx = México

emergency-settings = Tarjeta de emergencia
emergency-settings-text = F2 la muestra en cualquier momento, también con sus registros bloqueados: puede leerla todo el que vea esta computadora. No escriba aquí el nombre de ninguna persona.
emergency-country-computer = El país de esta computadora
emergency-country-hint = De qué país son los números que muestra la tarjeta.
emergency-emergency-label = Número de emergencias
emergency-number-of = Número de { $name }
emergency-number-hint = Déjelo vacío para usar el número que trae el programa.
emergency-local-legend = Un número cerca de usted ({ $at })
emergency-local-name = Qué es
emergency-local-name-hint = Por ejemplo: clínica de noche, información toxicológica.
emergency-local-number = Su número
emergency-saved = La tarjeta está cambiada.
