# Quien cuida una instalación
operator-is-none = Nadie con esta dirección cuida esta instalación.
operator-letter-about = Tú cuidas esta instalación de Manyhands
operator-letter =
    Quien tiene la máquina te ha pedido que cuides esta instalación de Manyhands.

    Entra con { $address } en los próximos { $days } días, y verás aquí cómo está, sus cartas y sus copias:
    { $url }/admin

    No abre nada de lo que guardan las coaliciones. ¿No lo esperabas? Entonces no hagas nada.
journal-operator-added = { $who } dio a alguien el cuidado de la instalación.
journal-operator-expected = { $who } pidió a alguien que cuide la instalación.
journal-operator-removed = { $who } quitó a alguien el cuidado de la instalación.
