### Lo que el núcleo dice de los juegos iniciales: de uno hecho con un grupo, y de lo que está mal en uno.

pack-condition-open = si hace falta esa noche
