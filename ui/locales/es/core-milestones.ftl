### Lo que el núcleo dice de los aniversarios y las fichas.

problem-long-ago = Esto fue hace más de cien años. Revise el año.
problem-not-later = Un nuevo primer día es posterior al de antes. Si el primer día estaba mal, corríjalo.

change-milestone-set = Cuenta de días: primer día anotado
change-milestone-start-again = Cuenta de días: un nuevo primer día
change-milestone-settings = Aniversarios: cómo cuenta el grupo
change-chip-give = Entregado en una reunión
change-chip-take-back = Entregado en una reunión: deshecho
change-chip-stock-set = Lo que hay en la caja: anotado

milestone-years = { $years ->
    [one] 1 año
   *[other] { $years } años
}
