# Lo que una persona responde por su organización, en cuatro pasos.
# Cada clave de aquí está también en sheet.en.ftl.

sheet-four-questions = Cuatro preguntas, unos diez minutos.
sheet-step-wants = ¿Qué quieren?
sheet-step-wants-is = Lo que su organización espera lograr con las demás. Basta una meta.
sheet-step-brings = ¿Qué pueden aportar?
sheet-step-brings-is = Lo que hay hoy y lo que podrían conseguir. Nadie tiene que tenerlo todo.
sheet-step-trusts = ¿Cómo están las cosas entre ustedes?
sheet-step-trusts-is = Responde por tu organización, tal como es hoy.
sheet-step-stays = ¿Por cuánto tiempo y por deseo de quién?
sheet-step-stays-is = Las dos últimas preguntas.
sheet-step-n = Pregunta { $n } de { $of }
sheet-go-on = Guardar y seguir
sheet-later = Guardar para después
sheet-back = Volver
sheet-give = Dar estas respuestas por { $name }
sheet-seen-later = Las demás lo verán cuando las respuestas estén lado a lado.
sheet-seen-in-part = Lo que digas de la confianza y de las peleas se queda contigo. Las demás solo ven lo que se sigue de ello.
sheet-seen-will = Por cuánto tiempo lo verán las demás después. Si es deseo propio se queda contigo.

sheet-goal-n = Meta { $n }
sheet-goal-hint = En una frase, como «Nadie de nuestra calle se queda sin cenar los martes».
sheet-goal-kind = ¿Qué hace falta para ello?
sheet-goal-weight = ¿Cuánto importa?
sheet-goal-alone = ¿Podrían lograrlo solos?
sheet-one-more-goal = Otra meta
sheet-weight-essential = La necesitamos
sheet-weight-wished = Sería bueno
sheet-alone-yes = Sí
sheet-alone-partly = En parte
sheet-alone-no = No
sheet-goal-without-words = Di esta meta en una frase, o deja abierto su tipo.
sheet-no-goal = Di al menos una cosa que quieran.
sheet-goal-without-kind = Di qué hace falta para esto: «{ $goal }».
sheet-goal-alone-unsaid = Di si podrían lograr esto solos: «{ $goal }».
sheet-too-many-goals = Como mucho { $most } metas.

sheet-time = Tiempo
sheet-time-hint = Horas que la gente puede dedicar de verdad.
sheet-skills = Habilidades
sheet-skills-hint = Escuchar, negociar, llevar una reunión, y las del propio trabajo.
sheet-money = Dinero
sheet-money-hint = Lo que se puede gastar en ello.
sheet-support = Apoyo en la comunidad
sheet-support-hint = Gente que quiere que esto ocurra, y lo dice.
sheet-commitment = Compromiso
sheet-commitment-hint = Cuánto se mantendrá su organización cuando se ponga difícil.
sheet-people = Personas
sheet-people-hint = Quienes harían el trabajo.
sheet-amount-0 = Nada
sheet-amount-1 = Un poco
sheet-amount-2 = Algo
sheet-amount-3 = Mucho
sheet-amount-4 = De sobra
sheet-no-more = No más
sheet-more-1 = Un poco más
sheet-more-2 = Algo más
sheet-more-3 = Mucho más
sheet-more-4 = Todo lo que haga falta
sheet-can-get = Podríamos conseguir más
sheet-how-much-more = ¿Cuánto más?
sheet-from = ¿De quién?
sheet-by = ¿Para cuándo?
sheet-from-whom = Di de quién vendría más de esto.
sheet-by-when = Di para cuándo habría más de esto.
sheet-unsaid = { $what ->
    [time] Di cuánto tiempo hay.
    [skills] Di cuánta habilidad hay.
    [money] Di cuánto dinero hay.
    [support] Di cuánto apoyo hay en la comunidad.
    [commitment] Di cuánto compromiso hay.
    [people] Di cuántas personas hay para ello.
    [agreement] Di si ven el mismo problema y la misma meta.
    [turf] Di cuánto están dispuestos a compartir su terreno.
    [leadership] Di si alguien mantiene las cosas en marcha.
    [conflict] Di si hay una pelea abierta.
    [horizon] Di por cuánto tiempo piensan quedarse.
   *[own_will] Di si lo harían sin un financiador.
}

sheet-trust-keeps = Hacen lo que dicen que harán.
sheet-trust-shares = Quieren que salga bien lo que compartimos, y no solo su parte.
sheet-trust-hears = Podemos hablarles de un problema o de un error.
sheet-trust-1 = Nada
sheet-trust-2 = Un poco
sheet-trust-3 = Casi siempre
sheet-trust-4 = Del todo
sheet-cannot-say = No sé decirlo
sheet-between = Todas juntas
sheet-agreement = ¿Ven el mismo problema y quieren lo mismo?
sheet-agreement-0 = Nada
sheet-agreement-1 = Apenas
sheet-agreement-2 = A grandes rasgos
sheet-agreement-3 = En su mayor parte
sheet-agreement-4 = Del todo
sheet-turf = ¿Cuánto están dispuestos a compartir lo que ha sido suyo: la gente a la que atienden, el mérito, las decisiones?
sheet-turf-0 = Nada
sheet-turf-1 = Apenas
sheet-turf-2 = En parte
sheet-turf-3 = En su mayor parte
sheet-turf-4 = Del todo
sheet-leadership = ¿Hay alguien que mantenga las cosas en marcha?
sheet-leadership-0 = Nadie
sheet-leadership-1 = De vez en cuando
sheet-leadership-2 = Alguien, además de otro trabajo
sheet-leadership-3 = Alguien, con tiempo para ello
sheet-leadership-4 = Alguien, con suplente
sheet-conflict = ¿Hay una pelea abierta entre ustedes?
sheet-conflict-0 = Ninguna
sheet-conflict-1 = Una pequeña
sheet-conflict-2 = Una que estorba
sheet-conflict-3 = Una seria
sheet-conflict-4 = Hostilidad abierta

sheet-horizon = ¿Por cuánto tiempo piensan quedarse?
sheet-months = { $n ->
    [0] Solo una vez
    [one] Un mes
    [12] Un año
    [24] Dos años o más
   *[other] { $n } meses
}
sheet-own-will = ¿Lo harían si ningún financiador lo deseara?
sheet-own-will-hint = Nadie ve tu respuesta. Cuenta a partir de la cooperación: lo que descansa solo en una subvención termina con ella.
sheet-own-will-1 = Sí, lo queremos nosotros
sheet-own-will-0 = No, es sobre todo deseo del financiador
