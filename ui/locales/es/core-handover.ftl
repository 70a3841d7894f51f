### Entregar un grupo, y borrarlo: lo que dice el núcleo.

error-parcel = Este archivo no es un grupo entregado, o está dañado. Pídalo de nuevo.
error-parcel-passphrase = Esa frase de acceso no abre este archivo. Pregunte a quien lo hizo; no ha cambiado nada.
error-parcel-newer = Este archivo lo hizo una versión más nueva de Homegroup. Actualice Homegroup y ábralo de nuevo.
error-parcel-taken = El grupo de este archivo ya se recibió aquí. Indíquelo si lo quiere una segunda vez.
error-same-passphrase = Esta frase de acceso abre sus propios registros. Elija otra para el archivo: va a entregarla.
error-held-group = Este grupo debe conservarlo todo por ahora. Levante antes la retención.

change-handover-take = Grupo recibido de un archivo

erase-group-beyond-backups = Las copias de seguridad hechas antes de hoy aún contienen este grupo. Haga una nueva y destruya las antiguas.
erase-group-beyond-papers = No se llega a los papeles impresos ni a los archivos guardados o entregados.
destroyed-group =
    { $count ->
        [0] Un grupo borrado
        [one] Un grupo borrado, con una reunión
       *[other] Un grupo borrado, con { $count } reuniones
    }
