### Primera vez, bloquear y desbloquear, el código de recuperación.

continue = Continuar

welcome-steps-label = Pasos
step-language = Idioma
step-promises = Lo que prometemos
step-passphrase = Frase de acceso
step-code = Código de recuperación
step-code-back = Comprobar el código

welcome-title = Le damos la bienvenida
welcome-lead = Homegroup le ayuda a preparar las reuniones de su grupo, a saber quién está y a imprimir lo que haga falta. Todo se queda en esta computadora.
language-label = Idioma

promises-title = Con qué puede contar
promise-nobody-title = Nadie se entera de quién estuvo
promise-nobody-text = Sus registros se cierran con su frase de acceso y se quedan en esta computadora. No se envía nada a ninguna parte. Puede empezar sin un solo nombre.
promise-nothing-lost-title = No se pierde nada
promise-nothing-lost-text = Lo que la pantalla muestra como guardado está a salvo en el disco, aunque se vaya la luz.
promise-minute-title = Termina en un minuto
promise-minute-text = Después puede cerrar la computadora y estar con su grupo.

passphrase-title = Elija una frase de acceso
passphrase-lead = Con ella se abren sus registros. Nadie puede restablecerla por usted, y nosotros nunca la vemos.
passphrase-label = Frase de acceso
passphrase-hint = Cuatro o más palabras que no tengan nada que ver entre sí son fáciles de recordar y difíciles de adivinar.
passphrase-repeat-label = La misma frase otra vez
passphrase-differs = No son iguales. Escríbala otra vez, por favor.
passphrase-show = Mostrar
passphrase-hide = Ocultar
passphrase-show-label = Mostrar la frase de acceso
passphrase-hide-label = Ocultar la frase de acceso
passphrase-make = Crear mis registros
passphrase-making = Creando sus registros…
caps-lock-on = Las mayúsculas están activadas (Bloq Mayús).

strength-0 = Se adivina al instante.
strength-1 = Fácil de adivinar.
strength-2 = Todavía no es difícil de adivinar.
strength-3 = Difícil de adivinar.
strength-4 = Muy difícil de adivinar.

code-title = Escriba esto en papel
code-lead = Este código de recuperación abre sus registros si alguna vez olvida la frase de acceso. Solo se muestra ahora.
code-keep = Guarde el papel en un lugar seguro, lejos de esta computadora. Quien lo tenga puede abrir sus registros.
code-written = Ya lo escribí
code-back-title = Escriba el código de su papel
code-back-lead = Así sabrá con seguridad que está bien.
code-label = Código de recuperación
code-hint = Con mayúsculas o minúsculas, con guiones o sin ellos.
code-check = Comprobar el código
code-show-again = Mostrarlo otra vez

recovery-open-title = ¿Tiene su código de recuperación en papel?
recovery-open-text = Se mostró cuando creó sus registros, pero todavía no lo ha comprobado.
recovery-open-link = Comprobarlo en Ajustes

unlock-title = Sus registros están bloqueados
locked-start = Siempre están bloqueados cuando Homegroup arranca.
locked-asked = Usted los bloqueó.
locked-idle = Nadie usó Homegroup durante un rato, así que se bloquearon.
locked-safe = Todo lo que guardó está a salvo.
unlock = Desbloquear
unlocking = Desbloqueando…
unlock-by-code = Olvidé mi frase de acceso
unlock-by-passphrase = Usar mi frase de acceso
locking = Bloqueando sus registros…
not-started-title = Sus registros no se pueden abrir ahora

locked-suspend = La computadora estuvo suspendida, así que se cerraron.
locked-screen = Se bloqueó la pantalla de la computadora, así que también se cerraron sus registros.
locked-restored = Su copia ha vuelto. Ábrala con la frase que tenía.
door-restore = Recuperar una copia de seguridad
promises-restore = Tengo una copia de seguridad
aside-text = Los registros de antes de recuperar la copia todavía están aquí. Se eliminan en cuanto usted abra los de ahora.
aside-begin = Volver a los registros de antes
aside-sure = Entonces los registros que vinieron de la copia se eliminan de esta computadora. El archivo de la copia no cambia.
aside-do = Volver

covered-title = Hay una reunión
covered-now = Son las { $time }
covered-closes = Termina a las { $time }
covered-agenda = Programa
covered-minutes = { $minutes } min
covered-text = Los nombres están tapados. Escriba su frase para continuar.
covered-show = Continuar
