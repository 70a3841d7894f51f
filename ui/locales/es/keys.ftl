### La frase y el código de recuperación, después del primer uso.

keys-title = Frase y código de recuperación
keys-page-text = Cambie su frase de acceso u obtenga un nuevo código de recuperación.

keys-passphrase-heading = Cambiar su frase de acceso
keys-now-label = La frase que usa ahora
keys-new-label = Frase nueva
keys-others = Puede que otra persona conozca la anterior
keys-others-hint = Todo se cierra de nuevo con llaves nuevas y usted recibe un nuevo código de recuperación. Desde entonces la frase y el código anteriores ya no abren nada, salvo las copias de seguridad hechas antes.
keys-change = Cambiar mi frase
keys-changing = Cambiando…
keys-changed = Su frase de acceso ha cambiado.

keys-code-heading = Un nuevo código de recuperación
keys-code-lead = Si el papel se perdió o alguien pudo leerlo. Desde entonces el código anterior ya no abre nada, salvo las copias de seguridad hechas antes. Al hacerlo se cierran de nuevo todos los registros y puede tardar un momento.
keys-code-make = Hacer un código nuevo
keys-code-making = Haciendo un código nuevo…

passphrase-offer = Propóngame una frase
passphrase-offered = Propuesta: { $passphrase }

reset-title = Elija una frase nueva
reset-lead = Su código de recuperación abrió sus registros. Si olvidó su frase de acceso, elija ahora una nueva. El código de su papel sigue siendo el mismo.
reset-do = Usar esta frase
reset-later = Ahora no
