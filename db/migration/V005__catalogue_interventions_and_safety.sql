-- Qualifications, interventions (techniques of massage and the other therapies), conditions of patients and the
-- contraindication rules that follow from them.
--
-- This is a starting point, not a medical standard: a clinician must review it before it is used with patients.
-- It ships as editable defaults; every row can be changed or retired by the administrator of the centre.
-- The column "source" says where a statement comes from; "Common practice" means that no study stands behind it.

-- A text in both languages.
create function pg_temp.t(en text, de text) returns jsonb
  language sql immutable
  return jsonb_build_object('en', en, 'de', de);

insert into qualification (code, name) values
  ('PT',        pg_temp.t('Physiotherapy', 'Physiotherapie')),
  ('MASSAGE',   pg_temp.t('Massage therapy', 'Massagetherapie')),
  ('MLD',       pg_temp.t('Manual lymph drainage and decongestive therapy', 'Manuelle Lymphdrainage und Entstauungstherapie')),
  ('ONCO',      pg_temp.t('Oncology-adapted massage', 'Onkologisch angepasste Massage')),
  ('SPORTS',    pg_temp.t('Sports physiotherapy and sports massage', 'Sportphysiotherapie und Sportmassage')),
  ('OT',        pg_temp.t('Occupational therapy', 'Ergotherapie')),
  ('SLT',       pg_temp.t('Speech and language therapy', 'Logopädie')),
  ('AQUA',      pg_temp.t('Aquatic therapy', 'Bewegungstherapie im Wasser')),
  ('YOGA',      pg_temp.t('Yoga teaching', 'Yoga-Unterricht')),
  ('PREGNANCY', pg_temp.t('Massage during pregnancy', 'Massage in der Schwangerschaft')),
  ('EXERCISE',  pg_temp.t('Exercise therapy', 'Sport- und Bewegungstherapie'));

-- Interventions. hands_on: the patient is treated by touch, be it with the hands, with a device pressed against the body
-- or with a bandage; testing during an evaluation, electrodes, packs and teaching are not hands-on.
-- whole_body: needs no region. minutes_min is the stand-alone minimum: as a part of a session it may be shorter.
-- Pressure is the Walton scale, 1 (light lotioning) to 5 (deep); null where no pressure is applied.

-- Techniques of massage
insert into intervention (code, name, family, hands_on, uses_oil, minutes_default, minutes_min, minutes_max,
                          pressure_min, pressure_max, whole_body, qualification, indication, advice, source) values
  ('SWE', pg_temp.t('Swedish (classic) massage', 'Klassische Massage'),
   'MASSAGE', true, true, 60, 30, 90, 2, 3, true, 'MASSAGE',
   pg_temp.t('General muscle tension, recovery, relaxation', 'Allgemeine Muskelverspannung, Erholung, Entspannung'),
   pg_temp.t('Order: effleurage, petrissage, friction, tapotement, effleurage. As a part of a visit, or where the insurer pays a shorter unit (Germany: 15 to 20 minutes), it may be shorter. For chronic neck pain, visits of 60 minutes helped in a trial; visits of 30 minutes did not do better than waiting.',
             'Reihenfolge: Effleurage, Petrissage, Friktion, Tapotement, Effleurage. Als Teil eines Termins oder nach Vorgabe der Krankenkasse (in Deutschland 15 bis 20 Minuten) auch kürzer. Bei chronischen Nackenschmerzen halfen in einer Studie Termine von 60 Minuten; Termine von 30 Minuten waren nicht besser als Abwarten.'),
   'Common practice; dose at the neck: Sherman and others, Annals of Family Medicine 2014;12:112'),
  ('EFF', pg_temp.t('Effleurage (gliding strokes)', 'Effleurage (Streichungen)'),
   'MASSAGE_COMPONENT', true, true, 10, 5, 20, 1, 2, false, null,
   pg_temp.t('Opening and closing strokes, spreading oil, calming', 'Einleitende und abschließende Streichungen, Verteilen des Öls, Beruhigung'),
   pg_temp.t('A part of other techniques; usually not booked alone.', 'Bestandteil anderer Techniken; wird meist nicht allein gebucht.'),
   'Common practice'),
  ('PET', pg_temp.t('Petrissage (kneading)', 'Petrissage (Knetungen)'),
   'MASSAGE_COMPONENT', true, true, 10, 5, 20, 2, 3, false, null,
   pg_temp.t('Muscle tension and soreness in fleshy regions', 'Muskelverspannung und Muskelkater in muskelreichen Regionen'),
   pg_temp.t('A part of other techniques; usually not booked alone.', 'Bestandteil anderer Techniken; wird meist nicht allein gebucht.'),
   'Common practice'),
  ('DTM', pg_temp.t('Deep tissue massage', 'Tiefengewebsmassage'),
   'MASSAGE', true, true, 60, 30, 90, 4, 5, false, 'MASSAGE',
   pg_temp.t('Long-standing tightness of the back, the gluteal region, the legs or the shoulders', 'Lang bestehende Verspannung von Rücken, Gesäß, Beinen oder Schultern'),
   pg_temp.t('Not with blood thinners, low platelets, osteoporosis or acute inflammation. Leave 48 hours before the same region is treated deeply again and before heavy loading (convention).',
             'Nicht bei Gerinnungshemmern, Thrombozytenmangel, Osteoporose oder akuter Entzündung. 48 Stunden Abstand bis zur nächsten tiefen Behandlung derselben Region und bis zu schwerer Belastung (Konvention).'),
   'Common practice'),
  ('SPM', pg_temp.t('Sports massage, maintenance', 'Sportmassage im Trainingsverlauf'),
   'MASSAGE', true, true, 45, 30, 60, 3, 4, false, 'SPORTS',
   pg_temp.t('Regions under training load', 'Durch Training belastete Regionen'),
   pg_temp.t('Often two a week in a training block. Lighter on days close to heavy loading.', 'In Trainingsphasen oft zweimal pro Woche. Nahe an schwerer Belastung leichter arbeiten.'),
   'Common practice'),
  ('SPP', pg_temp.t('Sports massage before an event', 'Sportmassage vor dem Wettkampf'),
   'MASSAGE', true, true, 15, 10, 20, 2, 3, false, 'SPORTS',
   pg_temp.t('Readiness; 15 to 45 minutes before the start', 'Vorbereitung; 15 bis 45 Minuten vor dem Start'),
   pg_temp.t('Short and brisk. No deep work in the 48 to 72 hours before a competition (convention).', 'Kurz und zügig. In den 48 bis 72 Stunden vor einem Wettkampf keine tiefe Arbeit (Konvention).'),
   'Common practice'),
  ('SPA', pg_temp.t('Sports massage after an event', 'Sportmassage nach dem Wettkampf'),
   'MASSAGE', true, true, 15, 5, 20, 1, 3, false, 'SPORTS',
   pg_temp.t('Soreness, 30 minutes to 48 hours after the event', 'Muskelkater, 30 Minuten bis 48 Stunden nach dem Wettkampf'),
   pg_temp.t('Light only on the day of the event. The relief of soreness was largest at 48 hours.', 'Am Wettkampftag nur leicht. Die Linderung von Muskelkater war nach 48 Stunden am größten.'),
   'Guo and others, Frontiers in Physiology 2017;8:747; timing: common practice'),
  ('MFR', pg_temp.t('Myofascial release', 'Myofasziale Techniken'),
   'MASSAGE', true, false, 30, 20, 60, 2, 3, false, 'MASSAGE',
   pg_temp.t('Restricted mobility, long-standing tightness', 'Eingeschränkte Beweglichkeit, lang bestehende Verspannung'),
   pg_temp.t('Slow sustained holds, little or no oil. Measure mobility before and after.', 'Langsamer, gehaltener Zug, wenig oder kein Öl. Beweglichkeit vorher und nachher messen.'),
   'Common practice'),
  ('TPT', pg_temp.t('Trigger point therapy', 'Triggerpunkttherapie'),
   'MASSAGE', true, false, 20, 10, 30, 3, 4, false, 'MASSAGE',
   pg_temp.t('Local tension with referred pain, e.g. upper trapezius, gluteal muscles, calf', 'Örtliche Verspannung mit Übertragungsschmerz, z. B. oberer Trapezmuskel, Gesäßmuskulatur, Wade'),
   pg_temp.t('Pressure to tolerance (at most 6 of 10 pain during pressure), few points per visit. Leave 48 hours before the same region (convention).', 'Druck bis zur Toleranz (Schmerz während des Drucks höchstens 6 von 10), wenige Punkte pro Termin. 48 Stunden Abstand für dieselbe Region (Konvention).'),
   'Common practice');

insert into intervention (code, name, family, hands_on, uses_oil, minutes_default, minutes_min, minutes_max,
                          pressure_min, pressure_max, whole_body, qualification, indication, advice, source) values
  ('STR', pg_temp.t('Assisted stretching, PNF', 'Assistiertes Dehnen, PNF'),
   'STRETCHING', true, false, 20, 10, 30, null, null, false, 'PT',
   pg_temp.t('Muscle tightness, limited range of motion', 'Muskelverkürzung, eingeschränkte Beweglichkeit'),
   pg_temp.t('Not before the tissue has healed; keep to surgical limits of motion. Measure the range of motion before and after.', 'Nicht vor der Gewebeheilung; ärztlich vorgegebene Bewegungsgrenzen einhalten. Bewegungsumfang vorher und nachher messen.'),
   'Common practice'),
  ('MLD30', pg_temp.t('Manual lymph drainage, one region (30 min)', 'Manuelle Lymphdrainage, Teilbehandlung (30 min)'),
   'LYMPH_DRAINAGE', true, false, 30, 30, 30, 1, 1, false, 'MLD',
   pg_temp.t('Local oedema, e.g. after knee surgery', 'Örtliches Ödem, z. B. nach einer Knieoperation'),
   pg_temp.t('Lightest pressure, no oil, not over a wound.', 'Leichtester Druck, kein Öl, nicht über einer Wunde.'),
   'Usual units of lymph drainage in German out-patient care; common practice'),
  ('MLD45', pg_temp.t('Manual lymph drainage, large (45 min)', 'Manuelle Lymphdrainage, Großbehandlung (45 min)'),
   'LYMPH_DRAINAGE', true, false, 45, 45, 45, 1, 1, false, 'MLD',
   pg_temp.t('Oedema of a limb, larger or on both sides', 'Ödem einer Extremität, größer oder beidseitig'),
   pg_temp.t('Lightest pressure, no oil; usually followed by compression.', 'Leichtester Druck, kein Öl; meist mit anschließender Kompression.'),
   'Usual units of lymph drainage in German out-patient care; common practice'),
  ('MLD60', pg_temp.t('Manual lymph drainage, whole (60 min)', 'Manuelle Lymphdrainage, Ganzbehandlung (60 min)'),
   'LYMPH_DRAINAGE', true, false, 60, 60, 60, 1, 1, true, 'MLD',
   pg_temp.t('Severe lymphoedema, with compression', 'Schweres Lymphödem, mit Kompression'),
   pg_temp.t('Lightest pressure, no oil; compression bandaging afterwards.', 'Leichtester Druck, kein Öl; danach Kompressionsbandage.'),
   'Usual units of lymph drainage in German out-patient care; common practice'),
  ('BANDAGE', pg_temp.t('Compression bandaging', 'Kompressionsbandage'),
   'LYMPH_DRAINAGE', true, false, 15, 10, 30, null, null, false, 'MLD',
   pg_temp.t('After lymph drainage, oedema of a limb', 'Nach Lymphdrainage, Ödem einer Extremität'),
   pg_temp.t('Check arterial circulation first; check warmth, colour and feeling of fingers or toes afterwards. Take the bandage off at once when it hurts.', 'Vorher die arterielle Durchblutung prüfen; danach Wärme, Farbe und Gefühl von Fingern oder Zehen. Bei Schmerz sofort abnehmen.'),
   'Common practice'),
  ('CTM', pg_temp.t('Connective tissue massage', 'Bindegewebsmassage'),
   'MASSAGE', true, false, 25, 20, 30, 3, 3, false, 'MASSAGE',
   pg_temp.t('Segmental tension of the back', 'Segmentale Spannung am Rücken'),
   pg_temp.t('No oil. A cutting sensation and a marked reaction of the skin are usual.', 'Kein Öl. Ein schneidendes Gefühl und eine deutliche Hautreaktion sind üblich.'),
   'Common practice'),
  ('PER', pg_temp.t('Percussive device massage', 'Massage mit dem Perkussionsgerät'),
   'DEVICE_MASSAGE', true, false, 10, 3, 15, 1, 3, false, 'MASSAGE',
   pg_temp.t('Soreness of large muscles', 'Muskelkater großer Muskeln'),
   pg_temp.t('Not over bone, the front of the neck, implants or varicose veins; not on the abdomen in pregnancy.', 'Nicht über Knochen, am vorderen Hals, über Implantaten oder Krampfadern; in der Schwangerschaft nicht am Bauch.'),
   'Common practice'),
  ('ARO', pg_temp.t('Aromatherapy massage', 'Aromamassage'),
   'MASSAGE', true, true, 60, 30, 60, 1, 3, true, 'MASSAGE',
   pg_temp.t('Relaxation, stress, sleep', 'Entspannung, Stress, Schlaf'),
   pg_temp.t('Check every oil against the alerts, name each oil in the consent, record oil, dilution, carrier and batch.', 'Jedes Öl gegen die Warnhinweise prüfen, jedes Öl in der Einwilligung nennen, Öl, Verdünnung, Trägeröl und Charge festhalten.'),
   'Common practice'),
  ('ONC', pg_temp.t('Oncology-adapted massage', 'Onkologisch angepasste Massage'),
   'MASSAGE', true, true, 45, 20, 60, 1, 2, false, 'ONCO',
   pg_temp.t('Comfort, anxiety and fatigue during or after cancer treatment', 'Wohlbefinden, Angst und Erschöpfung während oder nach einer Krebsbehandlung'),
   pg_temp.t('Away from the tumour, ports and radiated skin. A trained therapist, and a physician''s clearance.', 'Abseits von Tumor, Port und bestrahlter Haut. Nur mit Fortbildung und ärztlicher Freigabe.'),
   'US National Center for Complementary and Integrative Health (NCCIH), massage therapy: safety; common practice'),
  ('PRG', pg_temp.t('Massage during pregnancy', 'Schwangerschaftsmassage'),
   'MASSAGE', true, true, 45, 30, 60, 2, 3, false, 'PREGNANCY',
   pg_temp.t('Back pain, heavy legs, relaxation', 'Rückenschmerzen, schwere Beine, Entspannung'),
   pg_temp.t('Side-lying with cushions. No deep work on the legs, none on the abdomen. A high-risk pregnancy needs clearance.', 'Seitenlage mit Kissen. Keine tiefe Arbeit an den Beinen, keine am Bauch. Eine Risikoschwangerschaft braucht eine ärztliche Freigabe.'),
   'Common practice'),
  ('SCR', pg_temp.t('Scar massage', 'Narbenmassage'),
   'MASSAGE', true, true, 10, 5, 15, 1, 3, false, null,
   pg_temp.t('Mobility of a scar', 'Verschieblichkeit einer Narbe'),
   pg_temp.t('Only on a closed, dry wound and with the surgeon''s agreement, usually not before two to six weeks.', 'Nur bei geschlossener, trockener Wunde und mit Zustimmung der operierenden Praxis oder Klinik, meist frühestens nach zwei bis sechs Wochen.'),
   'Common practice'),
  ('CHR', pg_temp.t('Chair massage', 'Massage auf dem Massagestuhl'),
   'MASSAGE', true, false, 20, 15, 30, 2, 3, false, 'MASSAGE',
   pg_temp.t('Neck, shoulders and back; a short visit or at the workplace', 'Nacken, Schultern und Rücken; kurzer Termin oder am Arbeitsplatz'),
   pg_temp.t('Through clothing, no oil.', 'Über der Kleidung, kein Öl.'),
   'Common practice');

-- Therapies that are not massage
insert into intervention (code, name, family, hands_on, uses_oil, minutes_default, minutes_min, minutes_max,
                          pressure_min, pressure_max, whole_body, qualification, indication, advice, source) values
  ('EVAL', pg_temp.t('Initial evaluation', 'Erstbefund'),
   'ASSESSMENT', false, false, 45, 30, 60, null, null, true, null,
   pg_temp.t('First visit: history, safety screen, tests, goals, plan', 'Erster Termin: Anamnese, Sicherheitsfragen, Tests, Ziele, Plan'),
   null, 'Common practice'),
  ('REEVAL', pg_temp.t('Re-evaluation', 'Zwischenbefund'),
   'ASSESSMENT', false, false, 30, 15, 45, null, null, true, null,
   pg_temp.t('Measured check that may change the plan', 'Messung des Verlaufs, die den Plan ändern kann'),
   null, 'Common practice'),
  ('EXERCISE', pg_temp.t('Therapeutic exercise', 'Krankengymnastische Übungen'),
   'EXERCISE', false, false, 30, 10, 60, null, null, true, 'EXERCISE',
   pg_temp.t('Motion, control and graded activity', 'Beweglichkeit, Bewegungskontrolle und dosierter Aktivitätsaufbau'),
   null, 'Common practice'),
  ('STRENGTH', pg_temp.t('Strength training', 'Krafttraining'),
   'EXERCISE', false, false, 30, 10, 60, null, null, true, 'EXERCISE',
   pg_temp.t('Weakness after injury, surgery or disuse', 'Kraftverlust nach Verletzung, Operation oder Schonung'),
   pg_temp.t('Load by perceived exertion or repetitions; a rest day between strenuous sessions of the same muscles.', 'Last nach Anstrengungsempfinden oder Wiederholungen; zwischen anstrengenden Einheiten derselben Muskeln ein Ruhetag.'),
   'American Physical Therapy Association, guideline on total knee arthroplasty 2020; common practice'),
  ('AEROBIC', pg_temp.t('Endurance training', 'Ausdauertraining'),
   'EXERCISE', false, false, 30, 10, 60, null, null, true, 'EXERCISE',
   pg_temp.t('General fitness, fatigue, long-lasting pain', 'Allgemeine Fitness, Erschöpfung, lang anhaltende Schmerzen'),
   null, 'Common practice'),
  ('BALANCE', pg_temp.t('Balance and coordination training', 'Gleichgewichts- und Koordinationstraining'),
   'EXERCISE', false, false, 20, 5, 45, null, null, true, 'EXERCISE',
   pg_temp.t('Risk of falling, unstable joint, after an ankle sprain', 'Sturzgefahr, instabiles Gelenk, nach Sprunggelenksdistorsion'),
   pg_temp.t('A hold within reach.', 'Haltemöglichkeit in Reichweite.'), 'Common practice'),
  ('GAIT', pg_temp.t('Gait training', 'Gangschulung'),
   'EXERCISE', false, false, 20, 5, 45, null, null, true, 'PT',
   pg_temp.t('Walking with and without an aid, stairs', 'Gehen mit und ohne Hilfsmittel, Treppen'),
   pg_temp.t('Keep to the weight-bearing limit.', 'Belastungsgrenze einhalten.'), 'Common practice'),
  ('TRANSFER', pg_temp.t('Transfer and bed mobility training', 'Transfer- und Lagewechseltraining'),
   'EXERCISE', false, false, 20, 5, 30, null, null, true, 'PT',
   pg_temp.t('Getting up, changing seats, turning over', 'Aufstehen, Umsetzen, Drehen im Bett'),
   null, 'Common practice'),
  ('BREATH', pg_temp.t('Breathing exercises', 'Atemtherapie'),
   'EXERCISE', false, false, 15, 5, 30, null, null, true, 'PT',
   pg_temp.t('Shallow breathing, after surgery of the chest, relaxation', 'Flache Atmung, nach Operationen am Brustkorb, Entspannung'),
   null, 'Common practice'),
  ('RTS', pg_temp.t('Return-to-sport training', 'Training zur Rückkehr in den Sport'),
   'EXERCISE', false, false, 45, 20, 60, null, null, true, 'SPORTS',
   pg_temp.t('Last phase after an injury or surgery, sport-specific', 'Letzte Phase nach Verletzung oder Operation, sportartspezifisch'),
   null, 'Common practice'),
  ('YOGA', pg_temp.t('Yoga', 'Yoga'),
   'EXERCISE', false, false, 60, 30, 75, null, null, true, 'YOGA',
   pg_temp.t('Flexibility, body awareness, relaxation; group', 'Beweglichkeit, Körperwahrnehmung, Entspannung; Gruppe'),
   null, 'Common practice'),
  ('AQUA', pg_temp.t('Aquatic exercise', 'Bewegungsbad'),
   'EXERCISE', false, false, 30, 20, 45, null, null, true, 'AQUA',
   pg_temp.t('Motion with less load; single or group', 'Bewegung mit weniger Last; einzeln oder Gruppe'),
   pg_temp.t('Wounds closed, no infection, no fever.', 'Wunden geschlossen, keine Infektion, kein Fieber.'), 'Common practice'),
  ('OPENGYM', pg_temp.t('Open gym under supervision', 'Freies Training unter Aufsicht'),
   'EXERCISE', false, false, 60, 30, 90, null, null, true, 'EXERCISE',
   pg_temp.t('Own programme at the machines, one therapist for several patients', 'Eigenes Programm an den Geräten, eine Aufsicht für mehrere'),
   null, 'Common practice');

insert into intervention (code, name, family, hands_on, uses_oil, minutes_default, minutes_min, minutes_max,
                          pressure_min, pressure_max, whole_body, qualification, indication, advice, source) values
  ('ACT', pg_temp.t('Light active recovery (walk, gentle yoga, swim)', 'Leichte aktive Erholung (Gehen, sanftes Yoga, Schwimmen)'),
   'ACTIVE_RECOVERY', false, false, 20, 10, 40, null, null, true, null,
   pg_temp.t('Rest day; before a recovery massage of the same day', 'Ruhetag; vor einer Regenerationsmassage am selben Tag'),
   pg_temp.t('Perceived exertion at most 3 of 10.', 'Anstrengungsempfinden höchstens 3 von 10.'), 'Common practice'),
  ('MOBIL', pg_temp.t('Joint mobilisation', 'Gelenkmobilisation (Manuelle Therapie)'),
   'MOBILISATION', true, false, 15, 5, 30, null, null, false, 'PT',
   pg_temp.t('Stiff joint, pain on movement', 'Steifes Gelenk, Bewegungsschmerz'),
   pg_temp.t('Grade to the irritability of the joint; keep to surgical limits of motion.', 'Stufe nach Reizbarkeit des Gelenks wählen; ärztlich vorgegebene Bewegungsgrenzen einhalten.'), 'Common practice'),
  ('ROMEX', pg_temp.t('Guided motion (passive or assisted)', 'Geführtes Bewegen (passiv oder assistiv)'),
   'MOBILISATION', true, false, 15, 5, 30, null, null, false, 'PT',
   pg_temp.t('Keeping and regaining motion, e.g. after joint surgery or stroke', 'Erhalt und Wiedergewinn der Beweglichkeit, z. B. nach Gelenkoperation oder Schlaganfall'),
   pg_temp.t('Keep to the limits of motion of the phase.', 'Bewegungsgrenzen der Phase einhalten.'), 'Common practice'),
  ('TRACTION', pg_temp.t('Manual traction', 'Manuelle Traktion'),
   'MOBILISATION', true, false, 10, 5, 20, null, null, false, 'PT',
   pg_temp.t('Relief of a joint or a spinal segment', 'Entlastung eines Gelenks oder Wirbelsäulenabschnitts'),
   pg_temp.t('Not with osteoporosis or instability.', 'Nicht bei Osteoporose oder Instabilität.'), 'Common practice'),
  ('COLD', pg_temp.t('Cold application', 'Kälteanwendung'),
   'THERMAL', false, false, 10, 5, 20, null, null, false, null,
   pg_temp.t('Pain and swelling after surgery or a fresh injury', 'Schmerz und Schwellung nach Operation oder frischer Verletzung'),
   pg_temp.t('A cloth between pack and skin; look at the skin after five minutes. Not with cold urticaria or Raynaud''s disease.', 'Tuch zwischen Packung und Haut; nach fünf Minuten die Haut ansehen. Nicht bei Kälteurtikaria oder Raynaud-Syndrom.'), 'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents'),
  ('HEAT', pg_temp.t('Heat application', 'Wärmeanwendung (Heißluft, Fango, Wärmepackung)'),
   'THERMAL', false, false, 20, 10, 30, null, null, false, null,
   pg_temp.t('Muscle tension, stiffness', 'Muskelverspannung, Steifigkeit'),
   pg_temp.t('Check feeling of the skin first. Not on fresh injuries or inflamed regions.', 'Vorher das Hautgefühl prüfen. Nicht auf frische Verletzungen oder entzündete Regionen.'), 'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents'),
  ('NMES', pg_temp.t('Neuromuscular electrical stimulation', 'Neuromuskuläre Elektrostimulation'),
   'ELECTROTHERAPY', false, false, 15, 10, 30, null, null, false, 'PT',
   pg_temp.t('Weak muscle, e.g. quadriceps after knee replacement', 'Schwacher Muskel, z. B. Quadrizeps nach Knieprothese'),
   pg_temp.t('Not with electrical implants, over the abdomen in pregnancy, over a tumour or on broken skin.', 'Nicht bei elektrischen Implantaten, in der Schwangerschaft nicht am Bauch, nicht über Tumoren oder verletzter Haut.'),
   'American Physical Therapy Association, guideline on total knee arthroplasty 2020'),
  ('TENS', pg_temp.t('Transcutaneous electrical nerve stimulation', 'Transkutane elektrische Nervenstimulation (TENS)'),
   'ELECTROTHERAPY', false, false, 20, 10, 40, null, null, false, 'PT',
   pg_temp.t('Relief of pain for a time', 'Zeitweilige Schmerzlinderung'), null, 'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents'),
  ('ULTRASOUND', pg_temp.t('Therapeutic ultrasound', 'Therapeutischer Ultraschall'),
   'ELECTROTHERAPY', false, false, 10, 5, 15, null, null, false, 'PT',
   pg_temp.t('By prescription', 'Nach Verordnung'),
   pg_temp.t('Not advised after an ankle sprain.', 'Nach einer Sprunggelenksdistorsion nicht empfohlen.'),
   'Dutch guideline on ankle sprain, BMC Musculoskeletal Disorders 2007;8:45'),
  ('OT', pg_temp.t('Occupational therapy', 'Ergotherapie'),
   'OCCUPATIONAL', false, false, 45, 30, 60, null, null, true, 'OT',
   pg_temp.t('Hand function, sensation, everyday activities', 'Handfunktion, Sensibilität, Alltagstätigkeiten'), null, 'Common practice'),
  ('ADL', pg_temp.t('Training of everyday activities', 'Alltagstraining (ADL)'),
   'OCCUPATIONAL', false, false, 30, 15, 60, null, null, true, 'OT',
   pg_temp.t('Washing, dressing, cooking, use of aids', 'Waschen, Anziehen, Kochen, Umgang mit Hilfsmitteln'), null, 'Common practice'),
  ('COGN', pg_temp.t('Cognitive training', 'Hirnleistungstraining'),
   'OCCUPATIONAL', false, false, 30, 15, 60, null, null, true, 'OT',
   pg_temp.t('Attention, memory and planning after stroke or brain injury', 'Aufmerksamkeit, Gedächtnis und Planung nach Schlaganfall oder Hirnverletzung'), null, 'Common practice'),
  ('SPEECH', pg_temp.t('Speech and language therapy', 'Sprach- und Sprechtherapie'),
   'SPEECH', false, false, 45, 30, 60, null, null, true, 'SLT',
   pg_temp.t('Aphasia, dysarthria, disorders of the voice', 'Aphasie, Dysarthrie, Stimmstörungen'), null, 'Common practice'),
  ('SWALLOW', pg_temp.t('Swallowing therapy', 'Schlucktherapie'),
   'SPEECH', false, false, 30, 15, 45, null, null, true, 'SLT',
   pg_temp.t('Dysphagia', 'Dysphagie'), null, 'Common practice'),
  ('EDU', pg_temp.t('Patient education', 'Patientenschulung'),
   'EDUCATION', false, false, 15, 5, 45, null, null, true, null,
   pg_temp.t('Understanding the condition, load advice, self-management', 'Krankheitsverständnis, Belastungsberatung, Selbstmanagement'), null, 'Common practice'),
  ('HEP', pg_temp.t('Home programme teaching', 'Anleitung zum Heimprogramm'),
   'EDUCATION', false, false, 10, 5, 30, null, null, true, null,
   pg_temp.t('Exercises to be done at home', 'Übungen für zu Hause'),
   pg_temp.t('What is done at home is not a visit.', 'Was zu Hause geübt wird, zählt nicht als Termin.'), 'Common practice'),
  ('SMT', pg_temp.t('Self-massage and foam roller teaching', 'Anleitung zu Selbstmassage und Faszienrolle'),
   'EDUCATION', false, false, 15, 10, 20, null, null, true, null,
   pg_temp.t('Home programme, rest days', 'Heimprogramm, Ruhetage'),
   pg_temp.t('Recorded as patient education; what is done at home is not a visit.', 'Wird als Patientenschulung festgehalten; Anwendungen zu Hause zählen nicht als Termin.'), 'Common practice'),
  ('RELAX', pg_temp.t('Relaxation training', 'Entspannungstraining'),
   'EDUCATION', false, false, 30, 15, 60, null, null, true, null,
   pg_temp.t('Stress, sleep, long-lasting pain', 'Stress, Schlaf, lang anhaltende Schmerzen'), null, 'Common practice'),
  ('GARMENT', pg_temp.t('Compression garment teaching', 'Anleitung zur Kompressionsversorgung'),
   'EDUCATION', false, false, 15, 10, 30, null, null, true, null,
   pg_temp.t('Putting on, wearing and caring for the garment', 'Anziehen, Tragen und Pflege der Kompressionsstrümpfe'), null, 'Common practice');

-- What the desk is told. Few sentences, shared by many conditions, so that the effect does not give the diagnosis away.
create function pg_temp.desk(effect text) returns jsonb
  language sql immutable
  return case effect
    when 'STOP' then pg_temp.t('No treatment today; fetch a therapist at once.', 'Heute keine Behandlung; sofort die Therapie dazuholen.')
    when 'NO_HANDS_ON' then pg_temp.t('No hands-on treatment for now; ask a therapist before booking anything.', 'Vorerst keine Behandlung mit den Händen; vor jeder Buchung Rücksprache mit der Therapie.')
    when 'ASK' then pg_temp.t('Ask a therapist before booking any treatment.', 'Vor jeder Buchung Rücksprache mit der Therapie.')
    when 'ASK_MASSAGE' then pg_temp.t('Ask a therapist before booking massage.', 'Massage nur nach Rücksprache mit der Therapie buchen.')
    when 'ASK_DRAINAGE' then pg_temp.t('Ask a therapist before booking lymph drainage.', 'Lymphdrainage nur nach Rücksprache mit der Therapie buchen.')
    when 'ASK_DEVICES' then pg_temp.t('Ask a therapist before booking electrotherapy or device massage.', 'Elektrotherapie oder Gerätemassage nur nach Rücksprache mit der Therapie buchen.')
    when 'LIGHT' then pg_temp.t('Light pressure only; no deep massage.', 'Nur leichter Druck; keine tiefe Massage.')
    when 'MEDIUM' then pg_temp.t('No deep massage.', 'Keine tiefe Massage.')
    when 'REGION' then pg_temp.t('One region is left out; the therapist decides how.', 'Eine Körperregion wird ausgespart; über das Wie entscheidet die Therapie.')
    when 'POSITION' then pg_temp.t('Special positioning on the couch; ask a therapist before booking massage.', 'Besondere Lagerung auf der Liege; Massage nur nach Rücksprache mit der Therapie buchen.')
    when 'PRODUCTS' then pg_temp.t('Products need checking; ask a therapist before booking aromatherapy massage.', 'Produkte müssen geprüft werden; Aromamassage nur nach Rücksprache mit der Therapie buchen.')
    when 'MATERIALS' then pg_temp.t('The room needs preparing; tell the therapist before the visit.', 'Der Raum muss vorbereitet werden; vor dem Termin die Therapie informieren.')
    when 'LIMITS' then pg_temp.t('Movement or load is limited; book only what the plan says.', 'Bewegung oder Belastung ist begrenzt; nur buchen, was der Plan vorsieht.')
    when 'CARE' then pg_temp.t('Any treatment may be booked; the therapist knows what to mind.', 'Jede Behandlung ist buchbar; die Therapie weiß, worauf zu achten ist.')
    when 'GUARDIAN' then pg_temp.t('A guardian comes along; ask a therapist before booking massage.', 'Eine Begleitperson kommt mit; Massage nur nach Rücksprache mit der Therapie buchen.')
  end;

-- Conditions. not_encoded is the part that no rule row can hold: a person must judge it.

-- Serious disease and red flags
insert into condition (code, name, kind, red_flag, region_needed, expires_after_hours, ask_at_check_in,
                       desk_effect, not_encoded, source) values
  ('DVT', pg_temp.t('Deep vein thrombosis or phlebitis (known or suspected)', 'Tiefe Venenthrombose oder Venenentzündung (bekannt oder vermutet)'),
   'DISEASE', true, false, null, false, pg_temp.desk('NO_HANDS_ON'),
   pg_temp.t('Whether the clearance names the thrombosis and what it covers. A thrombosis of the arm: leave the arm out even after clearance. New complaints in the calf: record one-sided calf pain as well.',
             'Ob die Freigabe die Thrombose nennt und was sie umfasst. Bei einer Armvenenthrombose den Arm auch nach Freigabe aussparen. Neue Beschwerden in der Wade: zusätzlich einseitigen Wadenschmerz erfassen.'),
   'Contraindication lists in use for massage and lymph drainage; Hillegass and others, Physical Therapy 2022'),
  ('PE', pg_temp.t('Pulmonary embolism in the last three months', 'Lungenembolie in den letzten drei Monaten'),
   'DISEASE', true, false, null, false, pg_temp.desk('ASK'),
   pg_temp.t('The span of two to three months is a convention; the physician says when it has passed.', 'Die Frist von zwei bis drei Monaten ist eine Konvention; ihr Ende wird ärztlich festgelegt.'),
   'Contraindication lists in use for massage and lymph drainage'),
  ('FEVER', pg_temp.t('Fever of 38.0 °C or more, systemic infection or contagious illness', 'Fieber ab 38,0 °C, systemische Infektion oder ansteckende Erkrankung'),
   'SYMPTOM', false, false, 24, true, pg_temp.desk('STOP'),
   pg_temp.t('How long a contagious illness lasts: enter an end date. Cleaning of the room, mask, separate waiting.', 'Wie lange eine ansteckende Erkrankung dauert: Enddatum eintragen. Raumdesinfektion, Maske, getrenntes Warten.'),
   'Contraindication lists in use in massage practice'),
  ('HTNU', pg_temp.t('Severe or uncontrolled high blood pressure (180/110 mmHg or more at rest; the figure is a convention)', 'Schwerer oder unkontrollierter Bluthochdruck (in Ruhe ab 180/110 mmHg; der Wert ist eine Konvention)'),
   'DISEASE', true, false, null, false, pg_temp.desk('NO_HANDS_ON'),
   pg_temp.t('Measuring: twice, after five minutes of rest; one of the two figures is enough. With headache, chest pain, breathlessness or disturbed vision: emergency call.', 'Messung: zweimal, nach fünf Minuten Ruhe; einer der beiden Werte genügt. Bei Kopfschmerz, Brustschmerz, Atemnot oder Sehstörung: Notruf.'),
   'Contraindication lists in use in massage practice; the figure is a convention'),
  ('CVA', pg_temp.t('Stroke or TIA in the last three months, or carotid bruit', 'Schlaganfall oder TIA in den letzten drei Monaten oder Strömungsgeräusch der Halsschlagader'),
   'DISEASE', true, false, null, false, pg_temp.desk('ASK_MASSAGE'),
   pg_temp.t('The three months are a convention. End the alert when they have passed; a carotid bruit remains. Rehabilitation exercise goes on.', 'Die drei Monate sind eine Konvention. Den Hinweis danach beenden; ein Strömungsgeräusch bleibt bestehen. Die Übungsbehandlung läuft weiter.'),
   'Common practice; secondary sources only'),
  ('CARD', pg_temp.t('Unstable angina, recent heart attack or decompensated heart failure', 'Instabile Angina pectoris, frischer Herzinfarkt oder dekompensierte Herzinsuffizienz'),
   'DISEASE', true, false, null, false, pg_temp.desk('ASK'),
   pg_temp.t('What the cardiologist permits, and up to which load or pulse.', 'Was kardiologisch erlaubt ist und bis zu welcher Last oder welchem Puls.'),
   'Contraindication lists in use for massage and lymph drainage'),
  ('RENAL', pg_temp.t('Acute kidney failure', 'Akutes Nierenversagen'),
   'DISEASE', false, false, null, false, pg_temp.desk('ASK_DRAINAGE'),
   pg_temp.t('What counts as a large area; fluid limits.', 'Was als große Fläche gilt; Trinkmengenbegrenzung.'), 'Contraindication lists in use for manual lymph drainage'),
  ('KIDNEY', pg_temp.t('Chronic kidney disease', 'Chronische Nierenkrankheit'),
   'DISEASE', false, false, null, false, pg_temp.desk('ASK_DRAINAGE'),
   pg_temp.t('Dialysis days; no pressure, cuff or bandage on a shunt arm.', 'Dialysetage; am Shuntarm kein Druck, keine Manschette, keine Bandage.'), 'Contraindication lists in use for manual lymph drainage'),
  ('BLEED', pg_temp.t('Acute bleeding', 'Akute Blutung'),
   'SYMPTOM', true, false, null, false, pg_temp.desk('STOP'),
   pg_temp.t('First aid, and who is called.', 'Erste Hilfe und wer gerufen wird.'), 'Contraindication lists in use for manual lymph drainage'),
  ('ACUTE', pg_temp.t('Acute injury that needs first aid or medical attention', 'Akute Verletzung, die Erste Hilfe oder ärztliche Versorgung braucht'),
   'INJURY', true, false, null, true, pg_temp.desk('STOP'),
   pg_temp.t('First aid, referral, and the accident report where one is due.', 'Erste Hilfe, Überweisung und, wo nötig, die Unfallmeldung.'), 'Contraindication lists in use in massage practice'),
  ('ANEUR', pg_temp.t('Aneurysm', 'Aneurysma'),
   'DISEASE', true, true, null, false, pg_temp.desk('ASK_MASSAGE'),
   pg_temp.t('Size and place decide how much strain is allowed; an aneurysm inside the skull has no region to leave out.', 'Größe und Ort entscheiden über die erlaubte Anstrengung; ein Aneurysma im Schädel hat keine Region, die man aussparen könnte.'), 'Contraindication lists in use in massage practice'),
  ('CALF', pg_temp.t('One-sided calf pain with swelling or warmth', 'Einseitiger Wadenschmerz mit Schwellung oder Überwärmung'),
   'SYMPTOM', true, false, null, true, pg_temp.desk('STOP'),
   pg_temp.t('How likely a thrombosis is (clinical score), and which practice sees the patient today.', 'Wie wahrscheinlich eine Thrombose ist (klinischer Score) und welche Praxis heute untersucht.'),
   'Hillegass and others, Physical Therapy 2022; common practice'),
  ('CHEST', pg_temp.t('Chest pain or breathlessness at rest', 'Brustschmerz oder Atemnot in Ruhe'),
   'SYMPTOM', true, false, null, true, pg_temp.desk('STOP'),
   pg_temp.t('Emergency call and first aid.', 'Notruf und Erste Hilfe.'), 'Common practice'),
  ('NIGHT', pg_temp.t('Spinal red flags: night pain with weight loss or fever, saddle numbness, change of bladder or bowel, progressive weakness', 'Warnzeichen der Wirbelsäule: Nachtschmerz mit Gewichtsverlust oder Fieber, Reithosentaubheit, Blasen- oder Darmstörung, zunehmende Schwäche'),
   'SYMPTOM', true, false, null, false, pg_temp.desk('STOP'),
   pg_temp.t('Urgency: saddle numbness, bladder or bowel change and fast weakness are emergencies of the same hour.', 'Dringlichkeit: Reithosentaubheit, Blasen- oder Darmstörung und rasche Schwäche sind Notfälle derselben Stunde.'),
   'Finucane and others, JOSPT 2020;50:350 (red flags of serious spinal pathology)'),
  ('UNKN', pg_temp.t('Unexplained pain or swelling', 'Ungeklärter Schmerz oder ungeklärte Schwellung'),
   'SYMPTOM', true, true, null, false, pg_temp.desk('ASK_MASSAGE'),
   pg_temp.t('End the alert when the cause has been found.', 'Den Hinweis beenden, sobald die Ursache geklärt ist.'), 'Contraindication lists in use in massage practice'),
  ('PSY', pg_temp.t('Acute psychiatric crisis or intoxication', 'Akute psychische Krise oder Rauschzustand'),
   'OTHER', false, false, 24, false, pg_temp.desk('STOP'),
   pg_temp.t('Who accompanies the patient, whether help is called; write down what happened.', 'Wer begleitet und ob Hilfe gerufen wird; das Vorgefallene dokumentieren.'), 'Contraindication lists in use in massage practice');

-- Conditions of a region
insert into condition (code, name, kind, red_flag, region_needed, expires_after_hours, ask_at_check_in,
                       desk_effect, not_encoded, source) values
  ('WOUND', pg_temp.t('Open wound, burn or recent surgery site', 'Offene Wunde, Verbrennung oder frisches Operationsgebiet'),
   'INJURY', false, true, null, true, pg_temp.desk('REGION'),
   pg_temp.t('State of the dressing; signs of infection. End the alert when the wound is closed and dry.', 'Zustand des Verbands; Infektionszeichen. Den Hinweis beenden, wenn die Wunde geschlossen und trocken ist.'), 'Contraindication lists in use in massage practice'),
  ('SKIN', pg_temp.t('Local skin infection or contagious skin condition', 'Örtliche Hautinfektion oder ansteckende Hauterkrankung'),
   'DISEASE', false, true, null, true, pg_temp.desk('REGION'),
   pg_temp.t('Hygiene of room, linen and hands. When it spreads or with fever: record fever or infection as well.', 'Hygiene von Raum, Wäsche und Händen. Bei Ausbreitung oder Fieber: zusätzlich Fieber oder Infektion erfassen.'), 'Contraindication lists in use in massage practice'),
  ('FRACT', pg_temp.t('Fracture, unhealed or suspected', 'Knochenbruch, nicht verheilt oder vermutet'),
   'INJURY', true, true, null, false, pg_temp.desk('REGION'),
   pg_temp.t('Date of healing; permitted load and motion: record a weight-bearing or motion limit.', 'Zeitpunkt der Heilung; erlaubte Last und Bewegung: als Belastungs- oder Bewegungsgrenze erfassen.'), 'Contraindication lists in use in massage practice'),
  ('VARIC', pg_temp.t('Varicose veins', 'Krampfadern'),
   'DISEASE', false, true, null, false, pg_temp.desk('REGION'),
   pg_temp.t('The course of the veins within the region.', 'Verlauf der Venen innerhalb der Region.'), 'Contraindication lists in use in massage practice'),
  ('INFL', pg_temp.t('Acute inflammation, flare or new sprain', 'Akute Entzündung, Schub oder frische Verstauchung'),
   'SYMPTOM', false, true, 72, true, pg_temp.desk('REGION'),
   pg_temp.t('The alert ends by itself after 72 hours (convention); look again then, and record it anew when a flare lasts. An inflammation by germs: record a skin infection, which stops lymph drainage too.',
             'Der Hinweis endet nach 72 Stunden von selbst (Konvention); dann erneut prüfen und bei anhaltendem Schub neu erfassen. Bei einer Entzündung durch Erreger: Hautinfektion erfassen, die auch die Lymphdrainage sperrt.'),
   'Contraindication lists in use in massage practice; the 72 hours are a convention'),
  ('TUMOR', pg_temp.t('Tumour site or unexplained lump', 'Tumorregion oder ungeklärter Knoten'),
   'DISEASE', true, true, null, false, pg_temp.desk('ASK_MASSAGE'),
   pg_temp.t('An unexplained lump is seen by a physician first. Under active cancer treatment: record active cancer as well.', 'Ein ungeklärter Knoten wird zuerst ärztlich abgeklärt. Unter laufender Krebsbehandlung: zusätzlich aktive Krebserkrankung erfassen.'), 'US National Center for Complementary and Integrative Health (NCCIH), massage therapy: safety'),
  ('PACEMAKER', pg_temp.t('Electrical implant (pacemaker, defibrillator, stimulator, pump)', 'Elektrisches Implantat (Herzschrittmacher, Defibrillator, Stimulator, Pumpe)'),
   'IMPLANT', false, true, null, false, pg_temp.desk('ASK_DEVICES'),
   pg_temp.t('Course of the leads; limits of arm movement in the first weeks after implantation; safety distance of magnets.', 'Verlauf der Elektroden; Bewegungsgrenzen des Arms in den ersten Wochen nach Implantation; Sicherheitsabstand von Magneten.'), 'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents'),
  ('PORT', pg_temp.t('Port or catheter', 'Port oder Katheter'),
   'IMPLANT', false, true, null, false, pg_temp.desk('REGION'),
   pg_temp.t('Course of the catheter under the skin; dressing and signs of infection.', 'Verlauf des Katheters unter der Haut; Verband und Infektionszeichen.'), 'Common practice; secondary sources only'),
  ('JOINT_IMPLANT', pg_temp.t('Joint implant, less than six weeks old', 'Gelenkimplantat, weniger als sechs Wochen alt'),
   'IMPLANT', false, true, 1008, false, pg_temp.desk('REGION'),
   pg_temp.t('The alert ends six weeks after it was recorded unless an end date is given. Muscle stimulation of the limb stays possible.', 'Der Hinweis endet sechs Wochen nach der Erfassung, wenn kein Enddatum angegeben ist. Elektrostimulation der Muskulatur bleibt möglich.'), 'Common practice; secondary sources only'),
  ('NEURO', pg_temp.t('Loss of sensation or neuropathy', 'Sensibilitätsverlust oder Neuropathie'),
   'SYMPTOM', false, true, null, false, pg_temp.desk('REGION'),
   pg_temp.t('Look at the skin before and after each visit; risk of falling with numb feet.', 'Haut vor und nach jedem Termin ansehen; Sturzgefahr bei tauben Füßen.'),
   'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5); common practice');

-- Medicines, bones, pregnancy, general conditions
insert into condition (code, name, kind, red_flag, region_needed, expires_after_hours, ask_at_check_in,
                       desk_effect, not_encoded, source) values
  ('ANTIC', pg_temp.t('Blood thinners, low platelets or bleeding disorder', 'Gerinnungshemmer, Thrombozytenmangel oder Blutungsneigung'),
   'MEDICINE', false, false, null, true, pg_temp.desk('LIGHT'),
   pg_temp.t('Platelet count or INR; bruises since the last visit. Very low values: ask the physician first.', 'Thrombozytenzahl oder INR; Blutergüsse seit dem letzten Termin. Bei sehr niedrigen Werten zuerst ärztlich nachfragen.'), 'US National Center for Complementary and Integrative Health (NCCIH), massage therapy: safety'),
  ('STER', pg_temp.t('Long-term corticosteroids', 'Langzeitbehandlung mit Kortison'),
   'MEDICINE', false, false, null, false, pg_temp.desk('MEDIUM'),
   pg_temp.t('How thin the skin is; fragile bones: record osteoporosis as well.', 'Wie dünn die Haut ist; bei brüchigen Knochen zusätzlich Osteoporose erfassen.'), 'Teaching material for the US massage licensing examination'),
  ('ANALG', pg_temp.t('Strong pain killers or muscle relaxants taken today', 'Heute starke Schmerzmittel oder Muskelrelaxanzien eingenommen'),
   'MEDICINE', false, false, 24, true, pg_temp.desk('MEDIUM'),
   pg_temp.t('Feedback on pain is unreliable; drowsiness, and the way home.', 'Schmerzrückmeldung ist unzuverlässig; Schläfrigkeit und der Heimweg.'), 'Teaching material for the US massage licensing examination'),
  ('OSTEO', pg_temp.t('Osteoporosis', 'Osteoporose'),
   'DISEASE', false, false, null, false, pg_temp.desk('LIGHT'),
   pg_temp.t('Severity: with a fragility fracture or very low bone density record severe osteoporosis instead.', 'Schweregrad: bei Fragilitätsfraktur oder sehr niedriger Knochendichte stattdessen schwere Osteoporose erfassen.'), 'Contraindication lists in use in massage practice'),
  ('OSTEO_SEV', pg_temp.t('Severe osteoporosis (fragility fracture or very low bone density)', 'Schwere Osteoporose (Fragilitätsfraktur oder sehr niedrige Knochendichte)'),
   'DISEASE', false, false, null, false, pg_temp.desk('LIGHT'),
   pg_temp.t('Sudden new back pain: stop, possible vertebral fracture.', 'Plötzlicher neuer Rückenschmerz: abbrechen, Wirbelkörperbruch möglich.'), 'Contraindication lists in use in massage practice'),
  ('PREG1', pg_temp.t('Pregnancy, first trimester', 'Schwangerschaft, 1. Trimenon'),
   'PREGNANCY', false, false, null, true, pg_temp.desk('ASK_MASSAGE'),
   pg_temp.t('Written consent before massage; which oils are left out (see the oils). Change to the later stage when the first trimester has passed.', 'Schriftliche Einwilligung vor einer Massage; welche Öle entfallen (siehe Öle). Nach dem 1. Trimenon auf den späteren Abschnitt umstellen.'), 'Common practice; secondary sources only'),
  ('PREG23', pg_temp.t('Pregnancy, second or third trimester', 'Schwangerschaft, 2. oder 3. Trimenon'),
   'PREGNANCY', false, false, null, true, pg_temp.desk('POSITION'),
   pg_temp.t('Dizziness while lying: turn to the left side. One-sided swollen calf: possible thrombosis. Swollen face, headache or disturbed vision: physician today.', 'Schwindel im Liegen: auf die linke Seite drehen. Einseitig geschwollene Wade: Thrombose möglich. Geschwollenes Gesicht, Kopfschmerz oder Sehstörung: heute ärztlich vorstellen.'), 'Common practice; secondary sources only'),
  ('PREGHR', pg_temp.t('High-risk pregnancy', 'Risikoschwangerschaft'),
   'PREGNANCY', true, false, null, false, pg_temp.desk('ASK'),
   pg_temp.t('Record the stage of pregnancy as well: its rules hold after clearance too.', 'Zusätzlich den Abschnitt der Schwangerschaft erfassen: Dessen Regeln gelten auch nach der Freigabe.'), 'Contraindication lists in use in massage practice'),
  ('CANCER', pg_temp.t('Active cancer or cancer treatment', 'Aktive Krebserkrankung oder laufende Krebsbehandlung'),
   'DISEASE', false, false, null, false, pg_temp.desk('ASK_MASSAGE'),
   pg_temp.t('What the clearance covers. Radiated skin, ports, bone metastases and low platelets are recorded as alerts of their own.', 'Was die Freigabe umfasst. Bestrahlte Haut, Port, Knochenmetastasen und Thrombozytenmangel als eigene Hinweise erfassen.'), 'US National Center for Complementary and Integrative Health (NCCIH), massage therapy: safety'),
  ('OESTROGEN_CA', pg_temp.t('Oestrogen-dependent cancer, present or past', 'Östrogenabhängige Krebserkrankung, aktuell oder früher'),
   'DISEASE', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Under treatment: record active cancer as well.', 'Unter Behandlung: zusätzlich aktive Krebserkrankung erfassen.'), 'Traditional aromatherapy lists; common practice'),
  ('SURG', pg_temp.t('Surgery in the last six weeks', 'Operation in den letzten sechs Wochen'),
   'SURGERY', false, false, 1008, false, pg_temp.desk('LIMITS'),
   pg_temp.t('The surgeon''s protocol belongs to the plan; its limits are recorded as alerts of their own. The alert ends six weeks after it was recorded unless an end date is given.', 'Das Nachbehandlungsschema gehört zum Plan; seine Grenzen werden als eigene Hinweise erfasst. Der Hinweis endet sechs Wochen nach der Erfassung, wenn kein Enddatum angegeben ist.'), 'Common practice; secondary sources only'),
  ('DIAB', pg_temp.t('Diabetes, unstable', 'Diabetes, instabil'),
   'DISEASE', false, false, null, false, pg_temp.desk('CARE'),
   pg_temp.t('Leave out injection sites and sensors of the day; numb feet: record loss of sensation as well.', 'Injektionsstellen des Tages und Sensoren aussparen; bei tauben Füßen zusätzlich Sensibilitätsverlust erfassen.'), 'Common practice; secondary sources only'),
  ('EPIL', pg_temp.t('Epilepsy', 'Epilepsie'),
   'DISEASE', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Flickering light; emergency plan and emergency medicine at hand; date of the last seizure.', 'Flackerndes Licht; Notfallplan und Notfallmedikament griffbereit; Datum des letzten Anfalls.'), 'Traditional aromatherapy lists; common practice'),
  ('ASTH', pg_temp.t('Asthma or sensitive airways', 'Asthma oder empfindliche Atemwege'),
   'DISEASE', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Scents in the room from earlier sessions; inhaler within reach.', 'Düfte im Raum aus früheren Terminen; Inhalator in Reichweite.'), 'Contraindication lists in use for manual lymph drainage'),
  ('THYR', pg_temp.t('Thyroid disease', 'Schilddrüsenerkrankung'),
   'DISEASE', false, false, null, false, pg_temp.desk('ASK_DRAINAGE'), null, 'Contraindication lists in use for manual lymph drainage'),
  ('HYPO', pg_temp.t('Low blood pressure or dizziness', 'Niedriger Blutdruck oder Schwindel'),
   'DISEASE', false, false, null, false, pg_temp.desk('CARE'),
   pg_temp.t('Slow rising in stages at the end; keep the patient company until steady.', 'Langsames, stufenweises Aufstehen am Ende; dabeibleiben, bis der Stand sicher ist.'), 'Contraindication lists in use for manual lymph drainage'),
  ('HTN', pg_temp.t('High blood pressure, controlled', 'Bluthochdruck, gut eingestellt'),
   'DISEASE', false, false, null, false, pg_temp.desk('PRODUCTS'), null, 'Traditional aromatherapy lists; common practice'),
  ('ARRHYTHMIA', pg_temp.t('Heart rhythm disorder', 'Herzrhythmusstörung'),
   'DISEASE', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('New or felt irregular beats: physician first.', 'Neue oder spürbare Unregelmäßigkeit: zuerst ärztlich abklären.'), 'Contraindication lists in use for manual lymph drainage'),
  ('SENS_SKIN', pg_temp.t('Sensitive skin or eczema', 'Empfindliche Haut oder Ekzem'),
   'OTHER', false, false, null, false, pg_temp.desk('PRODUCTS'), null, 'Traditional aromatherapy lists; common practice'),
  ('GLAUCOMA', pg_temp.t('Glaucoma', 'Glaukom (Grüner Star)'),
   'DISEASE', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Long lying face down and positions with the head below the heart.', 'Langes Liegen in Bauchlage und Haltungen mit dem Kopf unter Herzhöhe.'), 'Traditional aromatherapy lists; common practice'),
  ('PROSTATE', pg_temp.t('Enlarged prostate', 'Vergrößerte Prostata'),
   'DISEASE', false, false, null, false, pg_temp.desk('PRODUCTS'), null, 'Traditional aromatherapy lists; common practice'),
  ('CHILD', pg_temp.t('Child under six years', 'Kind unter sechs Jahren'),
   'OTHER', false, false, null, false, pg_temp.desk('GUARDIAN'),
   pg_temp.t('End the alert on the sixth birthday. The guardian''s consent, and the guardian in the room.', 'Den Hinweis am sechsten Geburtstag beenden. Einwilligung der Sorgeberechtigten; eine sorgeberechtigte Person im Raum.'), 'Traditional aromatherapy lists; common practice');

-- Allergies and intolerances
insert into condition (code, name, kind, red_flag, region_needed, expires_after_hours, ask_at_check_in,
                       desk_effect, not_encoded, source) values
  ('ALLERG_NUT', pg_temp.t('Nut allergy', 'Nussallergie'),
   'ALLERGY', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Which nuts; ready-made lotions: read the label.', 'Welche Nüsse; bei Fertiglotionen das Etikett lesen.'), 'Contraindication lists in use in massage practice'),
  ('ALLERG_PEANUT', pg_temp.t('Peanut allergy', 'Erdnussallergie'),
   'ALLERGY', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Ready-made lotions: read the label (arachis oil).', 'Bei Fertiglotionen das Etikett lesen (Arachisöl).'), 'Contraindication lists in use in massage practice'),
  ('ALLERG_LATEX', pg_temp.t('Latex allergy', 'Latexallergie'),
   'ALLERGY', false, false, null, false, pg_temp.desk('MATERIALS'),
   pg_temp.t('Gloves, bands, balls, bandages and electrodes of the room; the first visit of the day where possible.', 'Handschuhe, Bänder, Bälle, Binden und Elektroden des Raums; möglichst der erste Termin des Tages.'), 'Contraindication lists in use in massage practice'),
  ('ALLERG_FRAGRANCE', pg_temp.t('Fragrance allergy', 'Duftstoffallergie'),
   'ALLERGY', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Scents in the room from earlier sessions; detergent of the linen.', 'Düfte im Raum aus früheren Terminen; Waschmittel der Wäsche.'), 'Contraindication lists in use in massage practice'),
  ('ALLERG_LANOLIN', pg_temp.t('Lanolin (wool wax) allergy', 'Allergie gegen Lanolin (Wollwachs)'),
   'ALLERGY', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Ready-made creams: read the label.', 'Bei Fertigcremes das Etikett lesen.'), 'Contraindication lists in use in massage practice'),
  ('ALLERG_DAISY', pg_temp.t('Allergy to ragweed, daisies and related plants', 'Allergie gegen Korbblütler (Ambrosia, Kamille, Gänseblümchen)'),
   'ALLERGY', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Creams with chamomile, arnica or calendula: read the label.', 'Bei Cremes mit Kamille, Arnika oder Ringelblume das Etikett lesen.'), 'Common practice'),
  ('SALICYLATE', pg_temp.t('Salicylate allergy or intolerance (aspirin)', 'Salicylatallergie oder -unverträglichkeit (Acetylsalicylsäure)'),
   'ALLERGY', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Warming rubs and sports gels: read the label.', 'Bei Wärmesalben und Sportgelen das Etikett lesen.'), 'Common practice'),
  ('ALLERG_OIL', pg_temp.t('Allergy to a named oil', 'Allergie gegen ein bestimmtes Öl'),
   'ALLERGY', false, false, null, false, pg_temp.desk('PRODUCTS'),
   pg_temp.t('Which oil: name it in the detail of the alert; no rule knows it.', 'Welches Öl: im Hinweis nennen; keine Regel kennt es.'), 'Contraindication lists in use in massage practice');

-- Limits after surgery: the alert carries the dates (since, until), the prescriber (told by) and the figure (detail).
insert into condition (code, name, kind, red_flag, region_needed, expires_after_hours, ask_at_check_in,
                       desk_effect, not_encoded, source) values
  ('WB_LIMIT', pg_temp.t('Weight bearing limited', 'Belastung begrenzt'),
   'SURGERY', false, true, null, false, pg_temp.desk('LIMITS'),
   pg_temp.t('The permitted load (kg or share of body weight), its end date and who prescribed it.', 'Erlaubte Last (kg oder Anteil des Körpergewichts), Enddatum und wer sie verordnet hat.'), 'Prescription of the surgeon'),
  ('ROM_LIMIT', pg_temp.t('Range of motion limited', 'Bewegungsumfang begrenzt'),
   'SURGERY', false, true, null, false, pg_temp.desk('LIMITS'),
   pg_temp.t('Motion and degrees, passive or active, the end date and who prescribed it.', 'Bewegungsrichtung und Grad, passiv oder aktiv, Enddatum und wer sie verordnet hat.'), 'Prescription of the surgeon'),
  ('HIP_PREC', pg_temp.t('Hip precautions', 'Hüft-Vorsichtsmaßnahmen (Luxationsprophylaxe)'),
   'SURGERY', false, true, null, false, pg_temp.desk('LIMITS'),
   pg_temp.t('The movements to avoid depend on the surgical approach; the end date and who prescribed it.', 'Welche Bewegungen zu meiden sind, hängt vom operativen Zugang ab; Enddatum und wer sie verordnet hat.'), 'Prescription of the surgeon'),
  ('STERNAL_PREC', pg_temp.t('Sternal precautions (after sternotomy)', 'Sternum-Vorsichtsmaßnahmen (nach Sternotomie)'),
   'SURGERY', false, false, null, false, pg_temp.desk('LIMITS'),
   pg_temp.t('The permitted load of the arms, the end date and who prescribed it. A click or movement of the breastbone: surgeon today.', 'Erlaubte Last der Arme, Enddatum und wer sie verordnet hat. Bei Knacken oder Bewegung des Brustbeins: heute chirurgisch vorstellen.'), 'Prescription of the surgeon');

-- Contraindication rules.
--
-- level and effect: ABSOLUTE blocks until a physician clears it, no hands-on treatment at all or everything; CLEARANCE
-- blocks some treatments until a physician clears them; LOCAL holds for a region as long as the alert stands, a clearance
-- does not lift it; PRECAUTION changes how, or blocks what has a
-- gentler alternative or must wait.
-- A cap of pressure shuts out every technique whose lowest pressure is higher, so these are not listed again.
-- The regions of a rule are its own list (LISTED), the region of the patient's alert, or anywhere.

create function pg_temp.rule(condition text, level text, target text, names text[], scope text, regions text[],
                             effect text, cap int, en text, de text, source text) returns void
  language plpgsql as $$
declare
  rule_id bigint;
  wrong text;
begin
  if target = 'FAMILIES' then
    select string_agg(n, ', ') into wrong from unnest(names) n where n not in (select i.family from intervention i);
  elsif target = 'INTERVENTIONS' then
    select string_agg(n, ', ') into wrong from unnest(names) n where n not in (select i.code from intervention i);
  elsif names is not null then
    wrong := 'names without need';
  end if;
  if wrong is not null or (target in ('FAMILIES', 'INTERVENTIONS') and coalesce(cardinality(names), 0) = 0)
     or (scope = 'LISTED') <> (coalesce(cardinality(regions), 0) > 0) then
    raise exception 'rule of %: % % %', condition, wrong, scope, regions;
  end if;
  insert into contraindication_rule (condition, level, target, region_scope, effect, pressure_cap, advice, source)
  values (condition, level, target, scope, effect, cap, pg_temp.t(en, de), source) returning id into rule_id;
  insert into contraindication_target (rule_id, name) select rule_id, n from unnest(names) n;
  insert into contraindication_region (rule_id, region) select rule_id, r from unnest(regions) r;
end $$;

-- All regions of some areas of the body map.
create function pg_temp.area(variadic areas text[]) returns text[]
  language sql stable
  return (select array_agg(b.code::text order by b.position) from body_region b where b.area = any (areas));

-- Deep vein thrombosis
select pg_temp.rule('DVT', 'ABSOLUTE', 'HANDS_ON', null, 'ANYWHERE', null, 'BLOCK', null,
  'No massage, lymph drainage, compression or other hands-on treatment until a physician has cleared it in writing and named the thrombosis.',
  'Keine Massage, Lymphdrainage, Kompression oder andere Behandlung mit den Händen, bis eine schriftliche ärztliche Freigabe vorliegt, die die Thrombose nennt.',
  'Hillegass and others, Physical Therapy 2022, guideline on venous thromboembolism');
select pg_temp.rule('DVT', 'CLEARANCE', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY}', 'ANYWHERE', null, 'BLOCK', null,
  'No exercise until a physician has confirmed treatment and agreed to it; walking is then encouraged. Only suspected: stop and refer today.',
  'Keine Übungen, bis die Behandlung ärztlich bestätigt und Bewegung freigegeben ist; Gehen ist dann erwünscht. Bei bloßem Verdacht: abbrechen und heute vorstellen.',
  'Hillegass and others, Physical Therapy 2022, guideline on venous thromboembolism');
select pg_temp.rule('DVT', 'CLEARANCE', 'INTERVENTIONS', '{SMT}', 'ANYWHERE', null, 'BLOCK', null,
  'No self-massage, no foam roller; teach signs of a thrombosis instead.',
  'Keine Selbstmassage, keine Faszienrolle; stattdessen über Anzeichen einer Thrombose aufklären.',
  'Common practice');
select pg_temp.rule('DVT', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,ELECTROTHERAPY,THERMAL}', 'LISTED',
  pg_temp.area('LEG', 'FOOT') || '{GROIN}', 'BLOCK', null,
  'No massage, current, heat or cold on the legs as long as this alert stands, even when something else was cleared. Treat the upper body where the clearance allows it.',
  'An den Beinen keine Massage, kein Strom, keine Wärme oder Kälte, solange dieser Hinweis besteht, auch wenn anderes freigegeben ist. Im Rahmen der Freigabe den Oberkörper behandeln.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5); contraindication lists in use in massage practice');

-- Pulmonary embolism, calf, chest, spinal red flags, acute injury: everything stops
select pg_temp.rule('PE', 'ABSOLUTE', 'EVERYTHING', null, 'ANYWHERE', null, 'BLOCK', null,
  'No treatment, exercise included, until a physician has cleared it and named load and limits.',
  'Keine Behandlung, auch keine Übungen, bis eine ärztliche Freigabe mit Belastung und Grenzen vorliegt.',
  'Hillegass and others, Physical Therapy 2022, guideline on venous thromboembolism');
select pg_temp.rule('CALF', 'ABSOLUTE', 'EVERYTHING', null, 'ANYWHERE', null, 'BLOCK', null,
  'Stop, do not press or stretch the calf. Medical check on the same day: a thrombosis is possible.',
  'Abbrechen, die Wade nicht drücken oder dehnen. Am selben Tag ärztlich untersuchen lassen: Eine Thrombose ist möglich.',
  'Hillegass and others, Physical Therapy 2022, guideline on venous thromboembolism');
select pg_temp.rule('CHEST', 'ABSOLUTE', 'EVERYTHING', null, 'ANYWHERE', null, 'BLOCK', null,
  'Stop. Emergency call, upper body raised, stay with the patient.',
  'Abbrechen. Notruf, Oberkörper hoch lagern, dabeibleiben.',
  'Common practice');
select pg_temp.rule('NIGHT', 'ABSOLUTE', 'EVERYTHING', null, 'ANYWHERE', null, 'BLOCK', null,
  'Stop and refer urgently: compression of nerves, infection or tumour is possible. Saddle numbness, bladder or bowel change: hospital at once.',
  'Abbrechen und dringend überweisen: Nervenkompression, Infektion oder Tumor möglich. Bei Reithosentaubheit, Blasen- oder Darmstörung sofort in die Klinik.',
  'Finucane and others, JOSPT 2020;50:350 (red flags of serious spinal pathology)');
select pg_temp.rule('ACUTE', 'ABSOLUTE', 'EVERYTHING', null, 'ANYWHERE', null, 'BLOCK', null,
  'First aid, then medical attention; treatment goes on after that.',
  'Erste Hilfe, dann ärztliche Versorgung; die Behandlung geht danach weiter.',
  'Contraindication lists in use in massage practice');

-- Fever, infection
select pg_temp.rule('FEVER', 'ABSOLUTE', 'HANDS_ON', null, 'ANYWHERE', null, 'BLOCK', null,
  'No hands-on treatment today. Offer a later date and ask again at the next check-in.',
  'Heute keine Behandlung mit den Händen. Späteren Termin anbieten und dann vor Beginn erneut fragen.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('FEVER', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY,THERMAL}', 'ANYWHERE', null, 'BLOCK', null,
  'No exercise, heat or cold with a fever and no group while contagious; education by telephone or video is possible.',
  'Bei Fieber keine Übungen, keine Wärme oder Kälte und bei Ansteckungsgefahr keine Gruppe; Beratung per Telefon oder Video ist möglich.',
  'Common practice');

-- Blood pressure, stroke, heart
select pg_temp.rule('HTNU', 'ABSOLUTE', 'HANDS_ON', null, 'ANYWHERE', null, 'BLOCK', null,
  'No hands-on treatment at 180/110 mmHg or more at rest. Rest five minutes, measure again; still high: physician today.',
  'Ab 180/110 mmHg in Ruhe keine Behandlung mit den Händen. Fünf Minuten ruhen, erneut messen; weiter hoch: heute ärztlich vorstellen.',
  'Contraindication lists in use in massage practice; the figure is a convention');
select pg_temp.rule('HTNU', 'CLEARANCE', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY}', 'ANYWHERE', null, 'BLOCK', null,
  'No exercise until the pressure is under control and a physician agrees; education and breathing at rest instead.',
  'Keine Übungen, bis der Blutdruck eingestellt ist und ärztlich zugestimmt wurde; stattdessen Beratung und ruhiges Atmen.',
  'Common practice');
select pg_temp.rule('HTN', 'PRECAUTION', 'INTERVENTIONS', '{STRENGTH,OPENGYM}', 'ANYWHERE', null, 'WARN', null,
  'No breath holding under load; measure the blood pressure before the first session.',
  'Unter Last nicht die Luft anhalten; vor der ersten Einheit Blutdruck messen.',
  'Common practice');
select pg_temp.rule('HTN', 'PRECAUTION', 'INTERVENTIONS', '{ARO}', 'ANYWHERE', null, 'WARN', null,
  'Leave out the oils that carry a caution for high blood pressure (rosemary, hyssop, sage, thyme); choose another.',
  'Öle mit Vorsichtshinweis bei Bluthochdruck weglassen (Rosmarin, Ysop, Salbei, Thymian); ein anderes wählen.',
  'Traditional aromatherapy lists; common practice');
select pg_temp.rule('CVA', 'CLEARANCE', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE}', 'ANYWHERE', null, 'BLOCK', null,
  'No massage until a physician has cleared it. Exercise, occupational and speech therapy go on.',
  'Keine Massage, bis eine ärztliche Freigabe vorliegt. Übungsbehandlung, Ergotherapie und Logopädie laufen weiter.',
  'Common practice; secondary sources only');
select pg_temp.rule('CVA', 'CLEARANCE', 'FAMILIES', '{LYMPH_DRAINAGE,MOBILISATION,STRETCHING}', 'LISTED', '{NECK_FRONT,NECK_BACK}', 'BLOCK', null,
  'Nothing on the neck until a physician has cleared it; arms, legs and trunk may be moved.',
  'Am Hals und Nacken nichts, bis eine ärztliche Freigabe vorliegt; Arme, Beine und Rumpf dürfen bewegt werden.',
  'Common practice; secondary sources only');
select pg_temp.rule('CARD', 'ABSOLUTE', 'HANDS_ON', null, 'ANYWHERE', null, 'BLOCK', null,
  'No massage, no lymph drainage, no other hands-on treatment until a physician has cleared it.',
  'Keine Massage, keine Lymphdrainage, keine andere Behandlung mit den Händen, bis eine ärztliche Freigabe vorliegt.',
  'Contraindication lists in use for manual lymph drainage');
select pg_temp.rule('CARD', 'CLEARANCE', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY,THERMAL,ELECTROTHERAPY}', 'ANYWHERE', null, 'BLOCK', null,
  'Exercise, heat, cold and current only when the cardiologist permits them, within the limits given.',
  'Übungen, Wärme, Kälte und Strom nur mit kardiologischer Freigabe und in deren Grenzen.',
  'Common practice');
select pg_temp.rule('ARRHYTHMIA', 'LOCAL', 'FAMILIES', '{LYMPH_DRAINAGE}', 'LISTED', '{NECK_FRONT,NECK_BACK}', 'BLOCK', null,
  'No lymph drainage at the neck; begin at the armpit or the groin instead.',
  'Keine Lymphdrainage am Hals; stattdessen an Achsel oder Leiste beginnen.',
  'Contraindication lists in use for manual lymph drainage');
select pg_temp.rule('ARRHYTHMIA', 'LOCAL', 'FAMILIES', '{ELECTROTHERAPY}', 'LISTED', '{CHEST,STERNUM,NECK_FRONT}', 'BLOCK', null,
  'No current across the chest or the front of the neck; the limbs are possible.',
  'Kein Strom über Brustkorb oder vorderem Hals; an Armen und Beinen möglich.',
  'Common practice');
select pg_temp.rule('ARRHYTHMIA', 'PRECAUTION', 'INTERVENTIONS', '{ARO}', 'ANYWHERE', null, 'WARN', null,
  'Leave out the oils that carry a caution for heart rhythm (peppermint); choose another.',
  'Öle mit Vorsichtshinweis bei Herzrhythmusstörungen weglassen (Pfefferminze); ein anderes wählen.',
  'Traditional aromatherapy lists; common practice');
select pg_temp.rule('HYPO', 'PRECAUTION', 'FAMILIES', '{LYMPH_DRAINAGE}', 'ANYWHERE', null, 'WARN', null,
  'Lymph drainage may lower the pressure further: begin with a short session and ask for dizziness.',
  'Lymphdrainage kann den Blutdruck weiter senken: mit kurzer Behandlung beginnen und nach Schwindel fragen.',
  'Contraindication lists in use for manual lymph drainage');
select pg_temp.rule('HYPO', 'PRECAUTION', 'FAMILIES', '{MASSAGE,LYMPH_DRAINAGE}', 'ANYWHERE', null, 'POSITION', null,
  'Head end raised; at the end sit on the edge of the couch before standing.',
  'Kopfteil erhöht; am Ende erst an der Bettkante sitzen, dann aufstehen.',
  'Contraindication lists in use for manual lymph drainage');

-- Kidneys, bleeding, crisis
select pg_temp.rule('RENAL', 'CLEARANCE', 'FAMILIES', '{LYMPH_DRAINAGE}', 'ANYWHERE', null, 'BLOCK', null,
  'No lymph drainage and no compression until a physician has cleared it.',
  'Keine Lymphdrainage und keine Kompression, bis eine ärztliche Freigabe vorliegt.',
  'Contraindication lists in use for manual lymph drainage');
select pg_temp.rule('RENAL', 'PRECAUTION', 'FAMILIES', '{MASSAGE}', 'ANYWHERE', null, 'WARN', null,
  'One region at a time, briefly; no large areas and no whole-body massage.',
  'Nur eine Region, kurz; keine großen Flächen und keine Ganzkörpermassage.',
  'Contraindication lists in use for manual lymph drainage');
select pg_temp.rule('KIDNEY', 'PRECAUTION', 'FAMILIES', '{LYMPH_DRAINAGE}', 'ANYWHERE', null, 'WARN', null,
  'Lymph drainage and compression only when the treating physician agrees; nothing on a shunt arm.',
  'Lymphdrainage und Kompression nur mit Zustimmung der behandelnden Praxis; nichts am Shuntarm.',
  'Contraindication lists in use for manual lymph drainage');
select pg_temp.rule('KIDNEY', 'PRECAUTION', 'INTERVENTIONS', '{ARO}', 'ANYWHERE', null, 'WARN', null,
  'Leave out the oils that carry a caution for kidney disease (juniper); choose another.',
  'Öle mit Vorsichtshinweis bei Nierenkrankheit weglassen (Wacholder); ein anderes wählen.',
  'Traditional aromatherapy lists; common practice');
select pg_temp.rule('BLEED', 'ABSOLUTE', 'HANDS_ON', null, 'ANYWHERE', null, 'BLOCK', null,
  'Stop; first aid and medical attention. No hands-on treatment until a physician has cleared it.',
  'Abbrechen; Erste Hilfe und ärztliche Versorgung. Keine Behandlung mit den Händen, bis eine ärztliche Freigabe vorliegt.',
  'Contraindication lists in use for manual lymph drainage');
select pg_temp.rule('BLEED', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY,ELECTROTHERAPY}', 'ANYWHERE', null, 'BLOCK', null,
  'No exercise and no current while it bleeds; raise the limb and rest.',
  'Keine Übungen und kein Strom, solange es blutet; hochlagern und ruhen.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');
select pg_temp.rule('BLEED', 'PRECAUTION', 'INTERVENTIONS', '{HEAT}', 'ANYWHERE', null, 'BLOCK', null,
  'No heat; cold is possible.',
  'Keine Wärme; Kälte ist möglich.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');
select pg_temp.rule('PSY', 'ABSOLUTE', 'HANDS_ON', null, 'ANYWHERE', null, 'BLOCK', null,
  'No treatment today. Stay calm, fetch help, write down what happened; offer another date.',
  'Heute keine Behandlung. Ruhe bewahren, Hilfe holen, das Vorgefallene dokumentieren; anderen Termin anbieten.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('PSY', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY,THERMAL,ELECTROTHERAPY,OCCUPATIONAL}', 'ANYWHERE', null, 'BLOCK', null,
  'No exercise, heat, cold or current today; a calm talk is possible.',
  'Heute keine Übungen, keine Wärme, keine Kälte, kein Strom; ein ruhiges Gespräch ist möglich.',
  'Common practice');

-- Unexplained pain or swelling
select pg_temp.rule('UNKN', 'CLEARANCE', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,LYMPH_DRAINAGE}', 'ANYWHERE', null, 'BLOCK', null,
  'No massage and no lymph drainage until the cause has been assessed; an evaluation is possible.',
  'Keine Massage und keine Lymphdrainage, bis die Ursache abgeklärt ist; ein Befund ist möglich.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('UNKN', 'CLEARANCE', 'FAMILIES', '{STRETCHING,MOBILISATION,THERMAL,ELECTROTHERAPY}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'Nothing on this region until the cause has been assessed.',
  'An dieser Region nichts, bis die Ursache abgeklärt ist.',
  'Common practice');

-- Wounds and skin
select pg_temp.rule('WOUND', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,LYMPH_DRAINAGE,ELECTROTHERAPY}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'Leave out the region; work above and below it. Scar massage begins when the wound is closed and dry.',
  'Die Region aussparen; oberhalb und unterhalb arbeiten. Narbenmassage erst, wenn die Wunde geschlossen und trocken ist.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('WOUND', 'LOCAL', 'INTERVENTIONS', '{HEAT}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No heat on the region; cold over the dressing is possible.',
  'Keine Wärme auf der Region; Kälte über dem Verband ist möglich.',
  'Common practice');
select pg_temp.rule('WOUND', 'LOCAL', 'FAMILIES', '{STRETCHING,MOBILISATION}', 'REGION_OF_ALERT', null, 'WARN', null,
  'No tension on the edges of the wound; keep to the limits of motion.',
  'Keine Spannung auf den Wundrändern; Bewegungsgrenzen einhalten.',
  'Common practice');
select pg_temp.rule('WOUND', 'PRECAUTION', 'INTERVENTIONS', '{AQUA}', 'ANYWHERE', null, 'BLOCK', null,
  'Not into the pool before the wound is closed; exercise on land instead.',
  'Nicht ins Bewegungsbad, bevor die Wunde geschlossen ist; stattdessen Übungen an Land.',
  'Common practice');
select pg_temp.rule('SKIN', 'LOCAL', 'HANDS_ON', null, 'REGION_OF_ALERT', null, 'BLOCK', null,
  'Do not touch the region, no lymph drainage and no bandage there; gloves, fresh linen.',
  'Die Region nicht berühren, dort keine Lymphdrainage und keine Bandage; Handschuhe, frische Wäsche.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('SKIN', 'LOCAL', 'FAMILIES', '{ELECTROTHERAPY,THERMAL}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No electrodes and no packs on the region.',
  'Keine Elektroden und keine Packungen auf der Region.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');
select pg_temp.rule('SKIN', 'PRECAUTION', 'INTERVENTIONS', '{AQUA}', 'ANYWHERE', null, 'BLOCK', null,
  'Not into the pool until it has healed; exercise on land instead.',
  'Nicht ins Bewegungsbad, bis es abgeheilt ist; stattdessen Übungen an Land.',
  'Common practice');
select pg_temp.rule('SENS_SKIN', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'Unscented, well tolerated products; test a small area first.',
  'Unparfümierte, gut verträgliche Produkte; zuerst an einer kleinen Stelle testen.',
  'Common practice');

-- Bones and joints of a region
select pg_temp.rule('FRACT', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,LYMPH_DRAINAGE}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'Leave out the region until the fracture has healed; neighbouring regions are possible, gently.',
  'Die Region aussparen, bis der Bruch verheilt ist; Nachbarregionen sind behutsam möglich.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('FRACT', 'CLEARANCE', 'FAMILIES', '{STRETCHING,MOBILISATION,EXERCISE,ELECTROTHERAPY}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No motion, load or current on the region until the physician has released it; the other limbs may train.',
  'Keine Bewegung, Last oder Strom an der Region, bis sie ärztlich freigegeben ist; die übrigen Extremitäten dürfen trainieren.',
  'Common practice');
select pg_temp.rule('FRACT', 'LOCAL', 'INTERVENTIONS', '{HEAT}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No heat on a fresh fracture; cold is possible.',
  'Keine Wärme auf einem frischen Bruch; Kälte ist möglich.',
  'Common practice');
select pg_temp.rule('INFL', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,STRETCHING}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No massage and no stretching of the region; cold, compression and lymph drainage are possible. Look again after 72 hours.',
  'An der Region keine Massage und kein Dehnen; Kälte, Kompression und Lymphdrainage sind möglich. Nach 72 Stunden erneut prüfen.',
  'Contraindication lists in use in massage practice; drainage after ankle sprain: Martin and others, JOSPT 2021;51(4):CPG1');
select pg_temp.rule('INFL', 'LOCAL', 'INTERVENTIONS', '{HEAT}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No heat on the region; cold instead.',
  'Keine Wärme auf der Region; stattdessen Kälte.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');
select pg_temp.rule('INFL', 'LOCAL', 'FAMILIES', '{MOBILISATION,EXERCISE}', 'REGION_OF_ALERT', null, 'WARN', null,
  'Motion and load only as far as pain and swelling do not grow.',
  'Bewegung und Belastung nur so weit, dass Schmerz und Schwellung nicht zunehmen.',
  'Common practice');
select pg_temp.rule('JOINT_IMPLANT', 'CLEARANCE', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No massage over the joint until the surgeon agrees; lymph drainage, cold, guided motion and muscle stimulation are possible.',
  'Keine Massage über dem Gelenk, bis die operierende Praxis oder Klinik zustimmt; Lymphdrainage, Kälte, geführtes Bewegen und Elektrostimulation der Muskulatur sind möglich.',
  'Common practice; secondary sources only');
select pg_temp.rule('JOINT_IMPLANT', 'LOCAL', 'FAMILIES', '{DEVICE_MASSAGE}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No percussive device over the joint.',
  'Kein Perkussionsgerät über dem Gelenk.',
  'Common practice; secondary sources only');
select pg_temp.rule('JOINT_IMPLANT', 'LOCAL', 'INTERVENTIONS', '{HEAT,ULTRASOUND}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No heat and no ultrasound over the joint; cold instead.',
  'Keine Wärme und kein Ultraschall über dem Gelenk; stattdessen Kälte.',
  'Common practice');

-- Veins, vessels, tumour, implants
select pg_temp.rule('VARIC', 'LOCAL', 'HANDS_ON', null, 'REGION_OF_ALERT', null, 'CAP_PRESSURE', 1,
  'Lightest strokes only, never directly on the veins; lymph drainage and compression are possible.',
  'Nur leichteste Streichungen, nie direkt auf den Venen; Lymphdrainage und Kompression sind möglich.',
  'Contraindication lists in use in massage practice; the figure is a convention');
select pg_temp.rule('VARIC', 'LOCAL', 'FAMILIES', '{DEVICE_MASSAGE}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No percussive device over varicose veins.',
  'Kein Perkussionsgerät über Krampfadern.',
  'Common practice');
select pg_temp.rule('ANEUR', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,LYMPH_DRAINAGE}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No pressure on the region as long as this alert stands.',
  'Kein Druck auf die Region, solange dieser Hinweis besteht.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('ANEUR', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,LYMPH_DRAINAGE}', 'LISTED', pg_temp.area('ABDOMEN'), 'BLOCK', null,
  'Nothing on the abdomen; back and limbs lightly after clearance.',
  'Am Bauch nichts; Rücken und Extremitäten nach Freigabe leicht.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('ANEUR', 'CLEARANCE', 'INTERVENTIONS', '{DTM,SPM,TPT,CTM,PER,STRENGTH,OPENGYM}', 'ANYWHERE', null, 'BLOCK', null,
  'No deep work, no percussive device and no straining exercise until a physician has cleared it; light massage and walking are possible.',
  'Keine tiefe Arbeit, kein Perkussionsgerät und keine anstrengenden Übungen, bis eine ärztliche Freigabe vorliegt; leichte Massage und Gehen sind möglich.',
  'Common practice');
select pg_temp.rule('TUMOR', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,LYMPH_DRAINAGE,ELECTROTHERAPY,THERMAL}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No pressure, current, heat or cold on the site.',
  'Kein Druck, kein Strom, keine Wärme oder Kälte auf der Stelle.',
  'NCCIH, massage therapy: safety; Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5)');
select pg_temp.rule('TUMOR', 'CLEARANCE', 'INTERVENTIONS', '{DTM,SPM,TPT,CTM,PER}', 'ANYWHERE', null, 'BLOCK', null,
  'No deep work anywhere until a physician has cleared it; light massage away from the site is possible.',
  'Nirgends tiefe Arbeit, bis eine ärztliche Freigabe vorliegt; leichte Massage abseits der Stelle ist möglich.',
  'US National Center for Complementary and Integrative Health (NCCIH), massage therapy: safety');
select pg_temp.rule('PACEMAKER', 'CLEARANCE', 'FAMILIES', '{ELECTROTHERAPY}', 'ANYWHERE', null, 'BLOCK', null,
  'No current and no therapeutic ultrasound unless cardiology or the implanting clinic agrees; exercise and cold instead.',
  'Kein Strom und kein therapeutischer Ultraschall ohne Zustimmung der Kardiologie oder der implantierenden Klinik; stattdessen Übungen und Kälte.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');
select pg_temp.rule('PACEMAKER', 'LOCAL', 'FAMILIES', '{DEVICE_MASSAGE}', 'LISTED', '{NECK_FRONT,STERNUM,CHEST,SHOULDER_FRONT,ABDOMEN_UPPER}', 'BLOCK', null,
  'No percussive device near the implant or its leads; hands instead.',
  'Kein Perkussionsgerät nahe am Implantat oder an seinen Elektroden; stattdessen mit den Händen arbeiten.',
  'Common practice');
select pg_temp.rule('PACEMAKER', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No massage over the implant; the other side and other regions are possible.',
  'Keine Massage über dem Implantat; die andere Seite und andere Regionen sind möglich.',
  'Common practice; secondary sources only');
select pg_temp.rule('PORT', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,LYMPH_DRAINAGE,ELECTROTHERAPY,THERMAL}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No pressure, current, heat or cold over the port or catheter.',
  'Kein Druck, kein Strom, keine Wärme oder Kälte über Port oder Katheter.',
  'Common practice; secondary sources only');
select pg_temp.rule('PORT', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'POSITION', null,
  'No pressure of the couch on the port: side-lying or a cushion with a hollow instead of face down.',
  'Kein Druck der Liege auf den Port: Seitenlage oder Lagerungskissen mit Aussparung statt Bauchlage.',
  'Common practice');
select pg_temp.rule('NEURO', 'PRECAUTION', 'HANDS_ON', null, 'REGION_OF_ALERT', null, 'CAP_PRESSURE', 2,
  'Light pressure on the numb region; look at the skin before and after.',
  'Leichter Druck auf der tauben Region; Haut vorher und nachher ansehen.',
  'Common practice; secondary sources only; the figure is a convention');
select pg_temp.rule('NEURO', 'PRECAUTION', 'INTERVENTIONS', '{HEAT}', 'REGION_OF_ALERT', null, 'BLOCK', null,
  'No heat on the numb region; warm a neighbouring region with normal feeling instead.',
  'Keine Wärme auf der tauben Region; stattdessen eine Nachbarregion mit normalem Gefühl wärmen.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');
select pg_temp.rule('NEURO', 'PRECAUTION', 'INTERVENTIONS', '{COLD,NMES,TENS,ULTRASOUND}', 'REGION_OF_ALERT', null, 'WARN', null,
  'Test the feeling first; short and low, look at the skin often.',
  'Zuerst das Gefühl testen; kurz und niedrig dosiert, Haut häufig ansehen.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');

-- Medicines and bones
select pg_temp.rule('ANTIC', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'CAP_PRESSURE', 2,
  'Light pressure at most; ask for new bruises.',
  'Höchstens leichter Druck; nach neuen Blutergüssen fragen.',
  'US National Center for Complementary and Integrative Health (NCCIH), massage therapy: safety; the figure is a convention');
select pg_temp.rule('ANTIC', 'PRECAUTION', 'FAMILIES', '{DEVICE_MASSAGE}', 'ANYWHERE', null, 'BLOCK', null,
  'No percussive device; gentle effleurage instead.',
  'Kein Perkussionsgerät; stattdessen sanfte Streichungen.',
  'Common practice');
select pg_temp.rule('ANTIC', 'PRECAUTION', 'INTERVENTIONS', '{SMT}', 'ANYWHERE', null, 'WARN', null,
  'No hard roller, ball or device at home; teach light stretching instead.',
  'Zu Hause keine harte Rolle, keinen Ball, kein Gerät; stattdessen leichtes Dehnen zeigen.',
  'Common practice');
select pg_temp.rule('STER', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'CAP_PRESSURE', 3,
  'Medium pressure at most; no shearing of thin skin.',
  'Höchstens mittlerer Druck; keine Scherkräfte auf dünner Haut.',
  'Teaching material for the US massage licensing examination; the figure is a convention');
select pg_temp.rule('ANALG', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'CAP_PRESSURE', 3,
  'Medium pressure at most: the feedback on pain is unreliable.',
  'Höchstens mittlerer Druck: Die Schmerzrückmeldung ist unzuverlässig.',
  'Teaching material for the US massage licensing examination; the figure is a convention');
select pg_temp.rule('ANALG', 'PRECAUTION', 'FAMILIES', '{EXERCISE,THERMAL}', 'ANYWHERE', null, 'WARN', null,
  'Watch balance and skin; do not raise the load only because there is no pain.',
  'Gleichgewicht und Haut beobachten; Belastung nicht allein wegen fehlender Schmerzen steigern.',
  'Common practice');
select pg_temp.rule('OSTEO', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'CAP_PRESSURE', 2,
  'Light pressure at most; never push on ribs or spine.',
  'Höchstens leichter Druck; nie auf Rippen oder Wirbelsäule drücken.',
  'Contraindication lists in use in massage practice; the figure is a convention');
select pg_temp.rule('OSTEO', 'PRECAUTION', 'FAMILIES', '{DEVICE_MASSAGE}', 'ANYWHERE', null, 'BLOCK', null,
  'No percussive device; light hand massage instead.',
  'Kein Perkussionsgerät; stattdessen leichte Massage mit den Händen.',
  'Common practice; secondary sources only');
select pg_temp.rule('OSTEO', 'PRECAUTION', 'INTERVENTIONS', '{TRACTION}', 'ANYWHERE', null, 'BLOCK', null,
  'No traction; positioning and active motion instead.',
  'Keine Traktion; stattdessen Lagerung und aktives Bewegen.',
  'Common practice; secondary sources only');
select pg_temp.rule('OSTEO', 'PRECAUTION', 'FAMILIES', '{EXERCISE}', 'ANYWHERE', null, 'WARN', null,
  'Strength and balance training is wanted; no loaded or fast bending and twisting of the spine.',
  'Kraft- und Gleichgewichtstraining ist erwünscht; kein belastetes oder schnelles Beugen und Drehen der Wirbelsäule.',
  'Giangregorio and others, Osteoporosis International 2014;25:821 (Too Fit To Fracture)');
select pg_temp.rule('OSTEO', 'PRECAUTION', 'INTERVENTIONS', '{MOBIL}', 'LISTED', '{NECK_BACK,THORACIC_SPINE,MID_BACK,LUMBAR_SPINE,LOWER_BACK,SACRUM}', 'WARN', null,
  'Spine: gentle grades only, no thrust.',
  'Wirbelsäule: nur sanfte Stufen, kein Impuls.',
  'Common practice');
select pg_temp.rule('OSTEO', 'PRECAUTION', 'INTERVENTIONS', '{SMT}', 'ANYWHERE', null, 'WARN', null,
  'No roller on spine or ribs and no device at home.',
  'Zu Hause keine Rolle an Wirbelsäule oder Rippen und kein Gerät.',
  'Common practice');

select pg_temp.rule('OSTEO_SEV', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'CAP_PRESSURE', 2,
  'Light pressure at most, on the limbs.',
  'Höchstens leichter Druck, an den Extremitäten.',
  'Contraindication lists in use in massage practice; the figure is a convention');
select pg_temp.rule('OSTEO_SEV', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE}', 'LISTED',
  '{STERNUM,CHEST,FLANK,THORACIC_SPINE,MID_BACK,LUMBAR_SPINE,LOWER_BACK,SACRUM}', 'BLOCK', null,
  'No massage on spine and ribs; shoulders, arms and legs lightly instead.',
  'Keine Massage an Wirbelsäule und Rippen; stattdessen leicht an Schultern, Armen und Beinen.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('OSTEO_SEV', 'LOCAL', 'INTERVENTIONS', '{MOBIL}', 'LISTED',
  '{NECK_BACK,STERNUM,CHEST,THORACIC_SPINE,MID_BACK,LUMBAR_SPINE,LOWER_BACK,SACRUM}', 'BLOCK', null,
  'No mobilisation of spine and ribs; active motion instead.',
  'Keine Mobilisation von Wirbelsäule und Rippen; stattdessen aktives Bewegen.',
  'Common practice');
select pg_temp.rule('OSTEO_SEV', 'PRECAUTION', 'FAMILIES', '{DEVICE_MASSAGE}', 'ANYWHERE', null, 'BLOCK', null,
  'No percussive device; light hand massage of the limbs instead.',
  'Kein Perkussionsgerät; stattdessen leichte Massage der Extremitäten mit den Händen.',
  'Common practice; secondary sources only');
select pg_temp.rule('OSTEO_SEV', 'PRECAUTION', 'INTERVENTIONS', '{TRACTION,SMT}', 'ANYWHERE', null, 'BLOCK', null,
  'No traction and no foam roller; positioning and active motion instead.',
  'Keine Traktion und keine Faszienrolle; stattdessen Lagerung und aktives Bewegen.',
  'Common practice; secondary sources only');
select pg_temp.rule('OSTEO_SEV', 'PRECAUTION', 'FAMILIES', '{EXERCISE}', 'ANYWHERE', null, 'WARN', null,
  'Supervised strength and balance training; no loaded or fast bending and twisting of the spine; avoid any risk of falling.',
  'Kraft- und Gleichgewichtstraining unter Aufsicht; kein belastetes oder schnelles Beugen und Drehen der Wirbelsäule; Sturzrisiko vermeiden.',
  'Giangregorio and others, Osteoporosis International 2014;25:821 (Too Fit To Fracture)');

-- Pregnancy
select pg_temp.rule('PREG1', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'Gentle work, written consent, only oils without a caution for pregnancy; stop at nausea or dizziness.',
  'Sanft arbeiten, schriftliche Einwilligung, nur Öle ohne Vorsichtshinweis in der Schwangerschaft; bei Übelkeit oder Schwindel abbrechen.',
  'Common practice; secondary sources only');
select pg_temp.rule('PREG1', 'LOCAL', 'FAMILIES', '{DEVICE_MASSAGE}', 'LISTED', pg_temp.area('ABDOMEN'), 'BLOCK', null,
  'No percussive device on the abdomen.',
  'Kein Perkussionsgerät am Bauch.',
  'Common practice');
select pg_temp.rule('PREG1', 'LOCAL', 'FAMILIES', '{ELECTROTHERAPY}', 'LISTED',
  pg_temp.area('ABDOMEN') || '{GROIN,LUMBAR_SPINE,LOWER_BACK,SACRUM}', 'BLOCK', null,
  'No current and no ultrasound over abdomen, low back or pelvis; the limbs are possible.',
  'Kein Strom und kein Ultraschall an Bauch, unterem Rücken oder Becken; an Armen und Beinen möglich.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');
select pg_temp.rule('PREG1', 'LOCAL', 'INTERVENTIONS', '{HEAT}', 'LISTED',
  pg_temp.area('ABDOMEN') || '{GROIN,LUMBAR_SPINE,LOWER_BACK,SACRUM}', 'BLOCK', null,
  'No heat over abdomen, low back or pelvis; neck and shoulders are possible.',
  'Keine Wärme an Bauch, unterem Rücken oder Becken; an Nacken und Schultern möglich.',
  'Common practice');
select pg_temp.rule('PREG23', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'POSITION', null,
  'Side-lying with cushions, or half sitting; not face down and not flat on the back for long.',
  'Seitenlage mit Kissen oder halb sitzend; keine Bauchlage und nicht länger flach auf dem Rücken.',
  'Common practice; secondary sources only');
select pg_temp.rule('PREG23', 'LOCAL', 'HANDS_ON', null, 'LISTED', pg_temp.area('LEG', 'FOOT') || '{GROIN}', 'CAP_PRESSURE', 2,
  'No deep work on the legs; light strokes or lymph drainage instead.',
  'Keine tiefe Arbeit an den Beinen; stattdessen leichte Streichungen oder Lymphdrainage.',
  'Common practice; secondary sources only; the figure is a convention');
select pg_temp.rule('PREG23', 'LOCAL', 'FAMILIES', '{DEVICE_MASSAGE}', 'LISTED', pg_temp.area('LEG', 'FOOT', 'ABDOMEN') || '{GROIN}', 'BLOCK', null,
  'No percussive device on legs or abdomen.',
  'Kein Perkussionsgerät an Beinen oder Bauch.',
  'Common practice');
select pg_temp.rule('PREG23', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,LYMPH_DRAINAGE}', 'LISTED', pg_temp.area('ABDOMEN'), 'BLOCK', null,
  'Nothing on the abdomen; back, shoulders and feet lightly instead.',
  'Am Bauch nichts; stattdessen Rücken, Schultern und Füße leicht behandeln.',
  'Common practice; secondary sources only');
select pg_temp.rule('PREG23', 'LOCAL', 'FAMILIES', '{ELECTROTHERAPY}', 'LISTED',
  pg_temp.area('ABDOMEN') || '{GROIN,LUMBAR_SPINE,LOWER_BACK,SACRUM}', 'BLOCK', null,
  'No current and no ultrasound over abdomen, low back or pelvis; the limbs are possible.',
  'Kein Strom und kein Ultraschall an Bauch, unterem Rücken oder Becken; an Armen und Beinen möglich.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');
select pg_temp.rule('PREG23', 'LOCAL', 'INTERVENTIONS', '{HEAT}', 'LISTED',
  pg_temp.area('ABDOMEN') || '{GROIN,LUMBAR_SPINE,LOWER_BACK,SACRUM}', 'BLOCK', null,
  'No heat over abdomen, low back or pelvis; neck and shoulders are possible.',
  'Keine Wärme an Bauch, unterem Rücken oder Becken; an Nacken und Schultern möglich.',
  'Common practice');
select pg_temp.rule('PREG23', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY}', 'ANYWHERE', null, 'WARN', null,
  'Moderate effort; not flat on the back for long, no breath holding; avoid any risk of falling.',
  'Mäßige Anstrengung; nicht länger flach auf dem Rücken, nicht die Luft anhalten; Sturzrisiko vermeiden.',
  'Common practice');
select pg_temp.rule('PREGHR', 'CLEARANCE', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,LYMPH_DRAINAGE}', 'ANYWHERE', null, 'BLOCK', null,
  'No massage and no lymph drainage until the obstetric practice has cleared it.',
  'Keine Massage und keine Lymphdrainage, bis eine geburtshilfliche Freigabe vorliegt.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('PREGHR', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY}', 'ANYWHERE', null, 'WARN', null,
  'Exercise only as agreed with the obstetric practice.',
  'Übungen nur in Absprache mit der geburtshilflichen Praxis.',
  'Common practice');

-- Cancer
select pg_temp.rule('CANCER', 'CLEARANCE', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,LYMPH_DRAINAGE}', 'ANYWHERE', null, 'BLOCK', null,
  'No massage and no lymph drainage until the oncologist has cleared it; both are possible afterwards.',
  'Keine Massage und keine Lymphdrainage, bis eine onkologische Freigabe vorliegt; danach ist beides möglich.',
  'NCCIH, massage therapy: safety; contraindication lists in use for manual lymph drainage');
select pg_temp.rule('CANCER', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'CAP_PRESSURE', 2,
  'Light pressure at most, away from tumour, port and radiated skin.',
  'Höchstens leichter Druck, abseits von Tumor, Port und bestrahlter Haut.',
  'Contraindication lists in use in massage practice; the figure is a convention');
select pg_temp.rule('CANCER', 'PRECAUTION', 'INTERVENTIONS', '{SWE,SPP,SPA,MFR,ARO,CHR}', 'ANYWHERE', null, 'BLOCK', null,
  'Oncology-adapted massage by a trained therapist instead.',
  'Stattdessen onkologisch angepasste Massage durch dafür fortgebildetes Personal.',
  'Common practice');
select pg_temp.rule('CANCER', 'PRECAUTION', 'FAMILIES', '{DEVICE_MASSAGE}', 'ANYWHERE', null, 'BLOCK', null,
  'No percussive device; oncology-adapted massage instead.',
  'Kein Perkussionsgerät; stattdessen onkologisch angepasste Massage.',
  'Common practice');
select pg_temp.rule('CANCER', 'PRECAUTION', 'FAMILIES', '{ELECTROTHERAPY,THERMAL}', 'ANYWHERE', null, 'WARN', null,
  'Not over the tumour, metastases or radiated skin; test feeling and skin first.',
  'Nicht über Tumor, Metastasen oder bestrahlter Haut; zuerst Gefühl und Haut prüfen.',
  'Houghton, Nussbaum and Hoens, Physiotherapy Canada 2010;62(5), contraindications of electrophysical agents');
select pg_temp.rule('OESTROGEN_CA', 'PRECAUTION', 'INTERVENTIONS', '{ARO}', 'ANYWHERE', null, 'WARN', null,
  'Leave out the oils that carry a caution here (fennel, eucalyptus); choose another.',
  'Öle mit entsprechendem Vorsichtshinweis weglassen (Fenchel, Eukalyptus); ein anderes wählen.',
  'Traditional aromatherapy lists; common practice');

-- After surgery
select pg_temp.rule('SURG', 'CLEARANCE', 'FAMILIES',
  '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,LYMPH_DRAINAGE,STRETCHING,MOBILISATION,EXERCISE,ACTIVE_RECOVERY,THERMAL,ELECTROTHERAPY,OCCUPATIONAL}',
  'ANYWHERE', null, 'BLOCK', null,
  'No treatment before the surgeon''s protocol is there: record it as the clearance. Evaluation and education are possible.',
  'Keine Behandlung, bevor das Nachbehandlungsschema vorliegt: als Freigabe erfassen. Befund und Beratung sind möglich.',
  'Common practice; secondary sources only');
select pg_temp.rule('WB_LIMIT', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY,OCCUPATIONAL}', 'ANYWHERE', null, 'WARN', null,
  'Keep to the permitted load of the limb (see the alert); train the other limbs freely.',
  'Erlaubte Last der Extremität einhalten (siehe Hinweis); die übrigen Extremitäten frei trainieren.',
  'Prescription of the surgeon');
select pg_temp.rule('ROM_LIMIT', 'LOCAL', 'FAMILIES', '{STRETCHING,MOBILISATION}', 'REGION_OF_ALERT', null, 'WARN', null,
  'No stretch and no motion beyond the permitted degrees (see the alert); stop before resistance.',
  'Kein Dehnen und keine Bewegung über die erlaubten Grade hinaus (siehe Hinweis); vor dem Widerstand anhalten.',
  'Prescription of the surgeon');
select pg_temp.rule('ROM_LIMIT', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY,OCCUPATIONAL}', 'ANYWHERE', null, 'WARN', null,
  'Choose exercises that keep the joint within the permitted degrees (see the alert).',
  'Übungen wählen, die das Gelenk in den erlaubten Graden halten (siehe Hinweis).',
  'Prescription of the surgeon');
select pg_temp.rule('HIP_PREC', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'POSITION', null,
  'On the back, or on the side with a firm cushion between the knees; legs not crossed, no bending of the hip beyond 90 degrees.',
  'Rückenlage oder Seitenlage mit festem Kissen zwischen den Knien; Beine nicht kreuzen, Hüfte nicht über 90 Grad beugen.',
  'Common practice');
select pg_temp.rule('HIP_PREC', 'LOCAL', 'FAMILIES', '{STRETCHING}', 'LISTED', pg_temp.area('HIP') || '{THIGH_FRONT,THIGH_BACK,THIGH_INNER,THIGH_OUTER}', 'BLOCK', null,
  'No stretching of hip and thigh; active motion within the limits instead.',
  'Kein Dehnen an Hüfte und Oberschenkel; stattdessen aktives Bewegen innerhalb der Grenzen.',
  'Common practice');
select pg_temp.rule('HIP_PREC', 'LOCAL', 'FAMILIES', '{MOBILISATION}', 'LISTED', pg_temp.area('HIP'), 'WARN', null,
  'Only within the permitted directions of the hip.',
  'Nur in den erlaubten Richtungen der Hüfte.',
  'Prescription of the surgeon');
select pg_temp.rule('HIP_PREC', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY,OCCUPATIONAL}', 'ANYWHERE', null, 'WARN', null,
  'No deep sitting, crossing of the legs or turning on the leg; raised seat and long-handled aids.',
  'Kein tiefes Sitzen, kein Überkreuzen der Beine, kein Drehen auf dem Bein; Sitzerhöhung und Greifhilfen.',
  'Common practice');
select pg_temp.rule('STERNAL_PREC', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'POSITION', null,
  'On the back with the upper body raised, or sitting; not face down; get up over the side without pulling with the arms.',
  'Rückenlage mit erhöhtem Oberkörper oder Sitz; keine Bauchlage; Aufstehen über die Seite, ohne sich mit den Armen hochzuziehen.',
  'Common practice');
select pg_temp.rule('STERNAL_PREC', 'LOCAL', 'FAMILIES', '{MASSAGE,MASSAGE_COMPONENT,DEVICE_MASSAGE,STRETCHING,MOBILISATION,ELECTROTHERAPY}', 'LISTED', '{STERNUM,CHEST}', 'BLOCK', null,
  'Nothing on breastbone and chest; neck, upper back and legs are possible.',
  'An Brustbein und Brust nichts; Nacken, oberer Rücken und Beine sind möglich.',
  'Common practice');
select pg_temp.rule('STERNAL_PREC', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY,OCCUPATIONAL}', 'ANYWHERE', null, 'WARN', null,
  'Arms close to the body, no lifting, pushing or pulling beyond the permitted load; walking is wanted.',
  'Arme nah am Körper, kein Heben, Drücken oder Ziehen über die erlaubte Last; Gehen ist erwünscht.',
  'Common practice');

-- General conditions
select pg_temp.rule('DIAB', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'Look at the skin, the feet above all; leave out injection sites and sensors; stop at signs of low blood sugar.',
  'Haut ansehen, vor allem die Füße; Injektionsstellen und Sensoren aussparen; bei Anzeichen von Unterzucker abbrechen.',
  'Common practice; secondary sources only');
select pg_temp.rule('DIAB', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY}', 'ANYWHERE', null, 'WARN', null,
  'Ask for the blood sugar and the last meal; glucose within reach.',
  'Nach Blutzucker und letzter Mahlzeit fragen; Traubenzucker in Reichweite.',
  'Common practice');
select pg_temp.rule('DIAB', 'PRECAUTION', 'INTERVENTIONS', '{ARO}', 'ANYWHERE', null, 'WARN', null,
  'Leave out the oils that carry a caution for diabetes (angelica root); choose another.',
  'Öle mit Vorsichtshinweis bei Diabetes weglassen (Angelikawurzel); ein anderes wählen.',
  'Traditional aromatherapy lists; common practice');
select pg_temp.rule('EPIL', 'PRECAUTION', 'INTERVENTIONS', '{ARO}', 'ANYWHERE', null, 'WARN', null,
  'Leave out the oils that carry a caution for epilepsy (rosemary, fennel, hyssop, sage, camphor, eucalyptus, basil); choose another or an unscented one.',
  'Öle mit Vorsichtshinweis bei Epilepsie weglassen (Rosmarin, Fenchel, Ysop, Salbei, Kampfer, Eukalyptus, Basilikum); ein anderes oder ein duftfreies wählen.',
  'Traditional aromatherapy lists; common practice');
select pg_temp.rule('EPIL', 'PRECAUTION', 'INTERVENTIONS', '{AQUA}', 'ANYWHERE', null, 'WARN', null,
  'In the pool only with a supervisor beside the patient; exercise on land is safer.',
  'Im Bewegungsbad nur mit Aufsicht direkt daneben; Übungen an Land sind sicherer.',
  'Common practice');
select pg_temp.rule('EPIL', 'LOCAL', 'FAMILIES', '{ELECTROTHERAPY}', 'LISTED', pg_temp.area('HEAD_NECK'), 'BLOCK', null,
  'No current at head and neck; the limbs are possible.',
  'Kein Strom an Kopf und Hals; an Armen und Beinen möglich.',
  'Common practice');
select pg_temp.rule('ASTH', 'PRECAUTION', 'INTERVENTIONS', '{ARO}', 'ANYWHERE', null, 'WARN', null,
  'Leave out the oils that carry a caution for asthma (eucalyptus, peppermint, camphor); unscented oil is safer.',
  'Öle mit Vorsichtshinweis bei Asthma weglassen (Eukalyptus, Pfefferminze, Kampfer); duftfreies Öl ist sicherer.',
  'Traditional aromatherapy lists; common practice');
select pg_temp.rule('ASTH', 'PRECAUTION', 'FAMILIES', '{LYMPH_DRAINAGE}', 'ANYWHERE', null, 'WARN', null,
  'Not during a phase of attacks; short session, upper body raised, not over the breastbone.',
  'Nicht in einer Phase mit Anfällen; kurze Behandlung, Oberkörper erhöht, nicht über dem Brustbein.',
  'Contraindication lists in use for manual lymph drainage');
select pg_temp.rule('ASTH', 'PRECAUTION', 'FAMILIES', '{EXERCISE,ACTIVE_RECOVERY}', 'ANYWHERE', null, 'WARN', null,
  'Inhaler within reach, slow warm-up.',
  'Inhalator in Reichweite, langsam aufwärmen.',
  'Common practice');
select pg_temp.rule('THYR', 'LOCAL', 'FAMILIES', '{LYMPH_DRAINAGE}', 'LISTED', '{NECK_FRONT,NECK_BACK}', 'BLOCK', null,
  'No lymph drainage at the neck; begin at the armpit or the groin instead.',
  'Keine Lymphdrainage am Hals; stattdessen an Achsel oder Leiste beginnen.',
  'Contraindication lists in use for manual lymph drainage');
select pg_temp.rule('GLAUCOMA', 'PRECAUTION', 'INTERVENTIONS', '{ARO}', 'ANYWHERE', null, 'WARN', null,
  'Leave out the oils that carry a caution for glaucoma (lemongrass); choose another.',
  'Öle mit Vorsichtshinweis bei Glaukom weglassen (Lemongras); ein anderes wählen.',
  'Traditional aromatherapy lists; common practice');
select pg_temp.rule('GLAUCOMA', 'PRECAUTION', 'INTERVENTIONS', '{YOGA,STRENGTH}', 'ANYWHERE', null, 'WARN', null,
  'No positions with the head below the heart, no breath holding.',
  'Keine Haltungen mit dem Kopf unter Herzhöhe, nicht die Luft anhalten.',
  'Common practice');
select pg_temp.rule('PROSTATE', 'PRECAUTION', 'INTERVENTIONS', '{ARO}', 'ANYWHERE', null, 'WARN', null,
  'Leave out the oils that carry a caution here (lemongrass); choose another.',
  'Öle mit entsprechendem Vorsichtshinweis weglassen (Lemongras); ein anderes wählen.',
  'Traditional aromatherapy lists; common practice');
select pg_temp.rule('CHILD', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'A guardian in the room, short and light work; no essential oils with camphor, menthol or cineole (peppermint, eucalyptus).',
  'Eine sorgeberechtigte Person im Raum, kurz und leicht arbeiten; keine ätherischen Öle mit Kampfer, Menthol oder Cineol (Pfefferminze, Eukalyptus).',
  'Traditional aromatherapy lists; common practice');

-- Allergies
select pg_temp.rule('ALLERG_NUT', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'No almond or other nut oil on skin, hands or linen; read the label of lotions.',
  'Kein Mandel- oder anderes Nussöl auf Haut, Händen oder Wäsche; Etikett von Lotionen lesen.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('ALLERG_PEANUT', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'No peanut (arachis) oil on skin, hands or linen; read the label of lotions.',
  'Kein Erdnussöl (Arachisöl) auf Haut, Händen oder Wäsche; Etikett von Lotionen lesen.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('ALLERG_LATEX', 'PRECAUTION', 'EVERYTHING', null, 'ANYWHERE', null, 'WARN', null,
  'Latex-free gloves, exercise bands, balls, bandages and electrodes; latex things out of reach.',
  'Latexfreie Handschuhe, Übungsbänder, Bälle, Binden und Elektroden; Latexhaltiges außer Reichweite.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('ALLERG_FRAGRANCE', 'PRECAUTION', 'INTERVENTIONS', '{ARO}', 'ANYWHERE', null, 'BLOCK', null,
  'No aromatherapy massage; classic massage with an unscented product instead.',
  'Keine Aromamassage; stattdessen klassische Massage mit duftfreiem Produkt.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('ALLERG_FRAGRANCE', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'Unscented products only; air the room first.',
  'Nur duftfreie Produkte; Raum vorher lüften.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('ALLERG_LANOLIN', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'No cream with lanolin (wool wax); plain plant oil instead.',
  'Keine Creme mit Lanolin (Wollwachs); stattdessen reines Pflanzenöl.',
  'Contraindication lists in use in massage practice');
select pg_temp.rule('ALLERG_DAISY', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'No chamomile, arnica or calendula; a plain product instead.',
  'Keine Kamille, Arnika oder Ringelblume; stattdessen ein einfaches Produkt.',
  'Common practice');
select pg_temp.rule('SALICYLATE', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'No wintergreen, birch or rubs with salicylate; a plain product instead.',
  'Kein Wintergrün, keine Birke und keine salicylathaltigen Einreibungen; stattdessen ein einfaches Produkt.',
  'Common practice');
select pg_temp.rule('ALLERG_OIL', 'PRECAUTION', 'HANDS_ON', null, 'ANYWHERE', null, 'WARN', null,
  'Leave out the oil named in the alert and blends that hold it.',
  'Das im Hinweis genannte Öl und Mischungen damit weglassen.',
  'Contraindication lists in use in massage practice');

drop function pg_temp.rule(text, text, text, text[], text, text[], text, int, text, text, text);
drop function pg_temp.area(text[]);
drop function pg_temp.desk(text);
drop function pg_temp.t(text, text);
