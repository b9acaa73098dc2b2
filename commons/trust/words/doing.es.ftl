# Lo que dos organizaciones hacen de verdad juntas
doing-title = Lo que hacen de verdad juntas
doing-asks = ¿Qué han hecho de verdad juntas { $name } y ustedes en los últimos { $months } meses?
doing-asks-hint = Marque todo lo que sea cierto. Lo dice por su organización, y { $name } lo ve. No marque nada si no puede decirlo.
doing-shared = Compartimos información
doing-changed = Cambiamos algo de lo que hacemos la una por la otra
doing-lent = Prestamos personal, espacio, dinero, equipo o voluntariado
doing-strengthened = Nos hicimos más fuertes la una a la otra, o compartimos un riesgo
doing-joined = Nos sumamos a un plan común con varios sectores
doing-none = Nada de esto

doing-did-shared = comparten información
doing-did-changed = cambian lo que hacen la una por la otra
doing-did-lent = se prestan gente, espacio, dinero o cosas
doing-did-strengthened = se hacen más fuertes o comparten un riesgo
doing-did-joined = trabajan en un plan común con varios sectores
doing-did-none = no hacen ninguna de las cinco cosas
doing-level-networking = intercambio
doing-level-coordination = coordinación
doing-level-cooperation = cooperación
doing-level-collaboration = colaboración
doing-level-multisector = colaboración multisectorial

doing-same = Acordaron { $agreed }. Ambas dicen que { $did }, y es justo eso.
doing-more = Acordaron { $agreed }. Ambas dicen que { $did }: eso es { $observed }, y más de lo que está escrito. Pueden escribirlo, con quién carga qué riesgo, o dar un paso atrás.
doing-less = Acordaron { $agreed }. Lo que ambas dicen es que { $did }: eso es { $observed }. Quizás sea pronto, o quizás baste con menos.
doing-less-nothing = Acordaron { $agreed }. Todavía no hay ninguna de las cinco cosas que ambas digan que hacen.
doing-apart = { $own } dice que { $ours }; { $name } dice que { $theirs }. Ninguna se equivoca, y vale la pena hablarlo.
doing-only-we = { $own } dice que { $did }. { $name } aún no ha dicho lo que ve.
doing-only-they = { $name } dice que { $did }. { $own } aún no ha dicho lo que ve.
doing-unknown = Acordaron { $agreed }. Ni { $name } ni ustedes han dicho aún lo que hacen de verdad.
doing-worth-a-talk = Vale la pena hablarlo
doing-as-agreed = Como acordaron

doing-say-first = Decir lo que hacen juntas
doing-say-again = Decirlo de nuevo
doing-change-level = Proponer otro nivel
doing-keep = Decir esto por { $name }
doing-who-sees = Lo ve la gente de { $own } y de { $name }, y quien en su coalición pueda ver una relación entre ustedes. Después de { $months } meses ya no dice nada.
doing-not-said = aún no lo ha dicho
doing-said-on = (dicho el { $day })

journal-trust-doing = { $org } dijo lo que ella y { $partner } hacen de verdad juntas.
api-trust-doing = Lo que su organización y una aliada dicen que hacen juntas
api-trust-doing-say = Decir lo que su organización hace con una aliada
