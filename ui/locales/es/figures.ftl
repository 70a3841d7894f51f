### Las cifras de un grupo. El nombre y la regla de cada una vienen del núcleo.

figures = Cifras
figures-period = Qué período
figures-this-month = Este mes
figures-last-month = El mes pasado
figures-last-three = Los últimos tres meses
figures-this-year = Este año
figures-own = Otros días
figures-from = Primer día
figures-until = Último día
figures-show = Mostrar estos días
figures-span = { $from } a { $until }
figures-shown = Se muestra del { $from } al { $until }.
figures-mask = Omitir los números pequeños
figures-mask-hint = Para un papel que leerán otras personas: no se muestran cifras de 1 a 4 personas ni a nadie por separado.
figures-nameless = Este grupo no guarda nombres, así que solo se cuentan las reuniones y los recuentos.

figures-meetings = Reuniones
figures-people = Personas
figures-new = Personas nuevas
figures-list = Quienes están en la lista

figures-share = { $percent } % · { $part } de { $of }
figures-value-not-recorded = nada anotado
figures-value-not-yet = aún es pronto para decirlo
figures-value-not-kept = no se conserva
figures-value-small = no se muestra

figures-by-person = De una en una
figures-by-person-rule = Se cuenta como las anotaciones de arriba, para cada persona mientras está en la lista. Donde los nombres pasaron a ser números, no se conserva.
figures-name = Nombre
figures-here = Presente
figures-let-us-know = Avisó
figures-absent = Ausente
figures-not-recorded = Sin anotar
