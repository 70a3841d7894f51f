### Lo que se cambió.

history-title = Lo que se cambió
history-page-text = Vea qué se hizo y cuándo, y deshágalo.
history-lead = Lo más reciente primero. Al deshacer algo solo se toca lo que nadie ha cambiado desde entonces.
history-none = Todavía no se ha cambiado nada
history-none-text = En cuanto usted cambie algo, aparecerá aquí.
history-earlier = Antes
history-undone = deshecho
history-undo-label = Deshacer: { $what }
