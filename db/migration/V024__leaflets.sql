-- What patients take home: leaflets on paper, and tasks for home. A starting point; a clinician of the centre must
-- review it. A body is plain text: paragraphs, and lines that begin with "- " for a list.

create function pg_temp.t(en text, de text) returns jsonb
  language sql immutable
  return jsonb_build_object('en', en, 'de', de);

create table leaflet (
  code       catalogue_code primary key,
  version    int not null default 0,
  name       translated not null,
  kind       text not null constraint leaflet_kind check (kind in ('AFTERCARE', 'ADVICE', 'HOME_CARE')),
  body       translated not null,
  source     text not null constraint leaflet_source check (length(source) between 1 and 500),
  review     text constraint leaflet_review check (length(review) <= 500), -- who has reviewed it, and when
  retired_on date
);

create table home_task (
  code            catalogue_code primary key,
  version         int not null default 0,
  name            translated not null,
  kind            text not null constraint home_task_kind check (kind in
                  ('ROLLER', 'BALL', 'PERCUSSIVE_DEVICE', 'STRETCHING', 'WALKING', 'YOGA', 'SWIMMING', 'BREATHING')),
  minutes         int not null constraint home_task_minutes check (minutes between 1 and 120),
  region_allowed  boolean not null,       -- a region and side can be said with it
  safety          translated not null,
  leaflet         catalogue_code references leaflet,
  source          text not null constraint home_task_source check (length(source) between 1 and 500),
  retired_on      date
);
grant select on leaflet, home_task to restora_app, restora_report;
grant insert, update on leaflet, home_task to restora_app;

alter table intervention add aftercare catalogue_code references leaflet;

insert into leaflet (code, name, kind, body, source) values
  ('AFTER_MASSAGE', pg_temp.t('After a massage', 'Nach der Massage'), 'AFTERCARE', pg_temp.t(
$$Your muscles have worked too. Give them the rest of the day.

- Drink when you are thirsty, as on any other day.
- Keep warm and move gently: a short walk does well.
- Leave hard training until tomorrow.
- Feeling tired this evening is normal. Do not drive while you feel drowsy.

Soreness like after exercise is normal for up to 48 hours. Call us if it lasts longer, if a bruise grows, or if you feel numbness or weakness. With sudden swelling of a leg, shortness of breath or chest pain call the emergency service at once.$$,
$$Auch Ihre Muskeln haben gearbeitet. Gönnen Sie ihnen den Rest des Tages.

- Trinken Sie, wenn Sie Durst haben, wie an jedem anderen Tag.
- Halten Sie sich warm und bewegen Sie sich leicht: Ein kurzer Spaziergang tut gut.
- Hartes Training hat Zeit bis morgen.
- Müdigkeit am Abend ist normal. Fahren Sie nicht, solange Sie schläfrig sind.

Ein Gefühl wie Muskelkater ist bis zu 48 Stunden normal. Rufen Sie uns an, wenn es länger anhält, wenn ein Bluterguss größer wird oder wenn Sie Taubheit oder Schwäche spüren. Schwillt plötzlich ein Bein an, bekommen Sie schlecht Luft oder haben Sie Schmerzen in der Brust, rufen Sie sofort den Rettungsdienst.$$),
   'Common practice'),
  ('AFTER_DEEP', pg_temp.t('After deep tissue work', 'Nach einer Tiefengewebsmassage'), 'AFTERCARE', pg_temp.t(
$$Today we worked firmly in one place.

- The place may feel sore for up to 48 hours, most on the second day.
- Warmth, a bath or a slow walk ease it.
- No heavy load on this place and no second deep treatment for two days.
- Small bruises may show; they fade by themselves.

Call us if the soreness grows after the second day, if the place becomes hot or swollen, or if you feel numbness, tingling or weakness.$$,
$$Heute haben wir an einer Stelle kräftig gearbeitet.

- Die Stelle kann bis zu 48 Stunden schmerzen wie bei Muskelkater, am meisten am zweiten Tag.
- Wärme, ein Bad oder ein ruhiger Spaziergang lindern das.
- Zwei Tage lang keine schwere Belastung dieser Stelle und keine zweite tiefe Behandlung.
- Kleine blaue Flecken sind möglich; sie vergehen von selbst.

Rufen Sie uns an, wenn der Schmerz nach dem zweiten Tag zunimmt, die Stelle heiß wird oder anschwillt oder wenn Sie Taubheit, Kribbeln oder Schwäche spüren.$$),
   'Common practice; soreness after massage: Guo et al., Massage Alleviates Delayed Onset Muscle Soreness, 2017'),
  ('AFTER_MLD', pg_temp.t('After lymph drainage', 'Nach der Lymphdrainage'), 'AFTERCARE', pg_temp.t(
$$The gentle strokes have moved fluid out of the swollen place.

- Wear your stockings or bandages as we showed you, all day.
- Put the limb up when you rest and move it often: the muscles pump.
- Needing the toilet more often today is normal.
- Care for the skin; cover small wounds.

Call us if a bandage hurts or toes or fingers turn blue or numb: take it off first. Redness, warmth or fever need a physician the same day.$$,
$$Die sanften Griffe haben Flüssigkeit aus der geschwollenen Stelle bewegt.

- Tragen Sie Strümpfe oder Bandagen, wie wir es gezeigt haben, den ganzen Tag.
- Lagern Sie den Arm oder das Bein in Ruhe hoch und bewegen Sie es oft: Die Muskeln pumpen.
- Heute häufiger zur Toilette zu müssen ist normal.
- Pflegen Sie die Haut; decken Sie kleine Wunden ab.

Rufen Sie uns an, wenn eine Bandage schmerzt oder Zehen oder Finger blau oder taub werden: Nehmen Sie sie zuerst ab. Rötung, Wärme oder Fieber gehören noch am selben Tag in ärztliche Hände.$$),
   'Common practice'),
  ('AFTER_DEVICE', pg_temp.t('After treatment with a massage device', 'Nach der Behandlung mit einem Massagegerät'), 'AFTERCARE', pg_temp.t(
$$The device has shaken and pressed the muscle.

- Slight redness goes away within hours; soreness is normal for up to 48 hours.
- Move the treated place through its full range, slowly, a few times today.
- Do not repeat it at home today.

Call us about a growing bruise, about pain that wakes you, and about numbness.$$,
$$Das Gerät hat den Muskel geklopft und gedrückt.

- Leichte Rötung vergeht binnen Stunden; ein Gefühl wie Muskelkater ist bis zu 48 Stunden normal.
- Bewegen Sie die behandelte Stelle heute einige Male langsam, so weit es geht.
- Wiederholen Sie es heute nicht zu Hause.

Rufen Sie uns an, wenn ein Bluterguss größer wird, wenn Schmerz Sie weckt oder wenn etwas taub ist.$$),
   'Common practice'),
  ('AFTER_STRETCH', pg_temp.t('After stretching and mobilisation', 'Nach Dehnung und Mobilisation'), 'AFTERCARE', pg_temp.t(
$$Joints and muscles were moved further than usual.

- A dull ache until tomorrow is normal.
- Use the new range gently several times today.
- Avoid jerks and heavy lifting today.

Call us about sharp pain, about a joint that locks or gives way, and about tingling in an arm or a leg.$$,
$$Gelenke und Muskeln wurden weiter bewegt als sonst.

- Ein dumpfes Ziehen bis morgen ist normal.
- Nutzen Sie die neue Beweglichkeit heute mehrmals, ohne Kraft.
- Vermeiden Sie heute Ruckartiges und schweres Heben.

Rufen Sie uns an bei stechendem Schmerz, wenn ein Gelenk blockiert oder nachgibt und bei Kribbeln in Arm oder Bein.$$),
   'Common practice'),
  ('AFTER_EXERCISE', pg_temp.t('After exercise', 'Nach dem Training'), 'AFTERCARE', pg_temp.t(
$$Today's load was chosen for you. The body answers in the hours that follow.

- Drink when you are thirsty and eat as you usually do.
- Muscle soreness is normal for up to 48 hours and no reason to stop moving.
- Pain during exercise of 3 of 10 or less that is gone the next morning is all right.
- Sleep is when you get stronger: plan for it.

Call us about swelling, about pain that is worse the next morning than before, and about dizziness.$$,
$$Die Belastung von heute wurde für Sie ausgesucht. Der Körper antwortet in den Stunden danach.

- Trinken Sie, wenn Sie Durst haben, und essen Sie wie gewohnt.
- Muskelkater ist bis zu 48 Stunden normal und kein Grund, sich nicht zu bewegen.
- Schmerz bis 3 von 10 beim Üben, der am nächsten Morgen weg ist, ist in Ordnung.
- Im Schlaf werden Sie stärker: Planen Sie ihn ein.

Rufen Sie uns an bei Schwellung, bei Schmerz, der am nächsten Morgen stärker ist als zuvor, und bei Schwindel.$$),
   'Common practice'),
  ('AFTER_OIL', pg_temp.t('After a massage with essential oils', 'Nach einer Massage mit ätherischen Ölen'), 'AFTERCARE', pg_temp.t(
$$A little oil stays on your skin.

- Some citrus oils make the skin sensitive to light. If we told you so: no sun, no solarium and no light therapy on this skin until tomorrow evening.
- Wash the skin with mild soap if it itches or turns red.
- Keep oily hands away from your eyes.

Call us if redness stays for a day. With swelling of the face or trouble breathing call the emergency service at once.$$,
$$Etwas Öl bleibt auf Ihrer Haut.

- Manche Zitrusöle machen die Haut lichtempfindlich. Wenn wir es Ihnen gesagt haben: bis morgen Abend keine Sonne, kein Solarium und keine Lichttherapie auf dieser Haut.
- Waschen Sie die Haut mit milder Seife, wenn sie juckt oder rot wird.
- Kommen Sie mit öligen Händen nicht an die Augen.

Rufen Sie uns an, wenn eine Rötung einen Tag bleibt. Schwillt das Gesicht an oder fällt das Atmen schwer, rufen Sie sofort den Rettungsdienst.$$),
   'Tisserand and Young, Essential Oil Safety, 2014'),
  ('AFTER_HEAT_COLD', pg_temp.t('After heat or cold', 'Nach Wärme oder Kälte'), 'AFTERCARE', pg_temp.t(
$$The skin may be red for up to an hour.

- Rest for a quarter of an hour before you go out.
- Do not put anything hot or cold on the same place again today unless we agreed on it.

Call us about blisters, about skin that stays white or numb, and about pain that grows.$$,
$$Die Haut kann bis zu einer Stunde gerötet sein.

- Ruhen Sie eine Viertelstunde, bevor Sie hinausgehen.
- Legen Sie heute nichts Heißes oder Kaltes mehr auf dieselbe Stelle, außer wir haben es besprochen.

Rufen Sie uns an bei Blasen, bei Haut, die weiß oder taub bleibt, und bei zunehmendem Schmerz.$$),
   'Common practice'),
  ('AFTER_LIGHT', pg_temp.t('After light therapy', 'Nach der Lichttherapie'), 'AFTERCARE', pg_temp.t(
$$Treated skin is sensitive for the rest of the day.

- No sunbathing and no solarium today; cover the skin outdoors.
- Care for dry skin with what your physician has prescribed.
- Tell us before the next visit about every new medicine.

Call us about redness that hurts or lasts longer than a day, and about blisters.$$,
$$Behandelte Haut ist für den Rest des Tages empfindlich.

- Heute kein Sonnenbad und kein Solarium; bedecken Sie die Haut im Freien.
- Pflegen Sie trockene Haut mit dem, was ärztlich verordnet ist.
- Sagen Sie uns vor dem nächsten Termin jedes neue Medikament.

Rufen Sie uns an bei Rötung, die schmerzt oder länger als einen Tag bleibt, und bei Blasen.$$),
   'Common practice'),
  ('WATER_AND_REST', pg_temp.t('Water and rest', 'Wasser und Ruhe'), 'ADVICE', pg_temp.t(
$$Your body does the mending between the visits.

- Thirst is a good guide. Have water within reach and drink with your meals. If a physician has set a limit for you, keep to it.
- Sleep at regular hours, in the dark and without a screen.
- A day of rest after hard days is part of the training.
- Short breaks during the day are worth more than one long one.$$,
$$Zwischen den Terminen macht Ihr Körper die eigentliche Arbeit.

- Durst ist ein guter Ratgeber. Stellen Sie Wasser bereit und trinken Sie zu den Mahlzeiten. Hat man Ihnen ärztlich eine Grenze gesetzt, halten Sie sie ein.
- Schlafen Sie zu festen Zeiten, im Dunkeln und ohne Bildschirm.
- Ein Ruhetag nach harten Tagen gehört zum Training.
- Kurze Pausen am Tag bringen mehr als eine lange.$$),
   'Common practice'),
  ('FOOD_AND_SUN', pg_temp.t('Food, vitamin D and daylight', 'Essen, Vitamin D und Tageslicht'), 'ADVICE', pg_temp.t(
$$Good food and daylight belong to recovery.

- Eat regularly: vegetables and fruit, whole grains, pulses, and some protein with every meal.
- Skin makes vitamin D in daylight. A walk at midday with face and hands uncovered helps; never until the skin turns red.
- Tablets, powders and vitamin D drops are a matter for your physician or pharmacist: too much can harm. We do not recommend amounts.
- Tell us about medicines that make your skin sensitive to light.

With kidney disease, diabetes, an eating disorder or unwanted loss of weight ask your physician before you change what you eat.$$,
$$Gutes Essen und Tageslicht gehören zur Erholung.

- Essen Sie regelmäßig: Gemüse und Obst, Vollkorn, Hülsenfrüchte und zu jeder Mahlzeit etwas Eiweiß.
- Die Haut bildet bei Tageslicht Vitamin D. Ein Spaziergang am Mittag mit unbedecktem Gesicht und freien Händen hilft; nie, bis die Haut rot wird.
- Tabletten, Pulver und Vitamin-D-Tropfen sind Sache von Arztpraxis und Apotheke: Zu viel kann schaden. Wir empfehlen keine Mengen.
- Sagen Sie uns, wenn ein Medikament Ihre Haut lichtempfindlich macht.

Bei Nierenkrankheit, Diabetes, einer Essstörung oder ungewolltem Gewichtsverlust fragen Sie ärztlich nach, bevor Sie Ihre Ernährung ändern.$$),
   'Common practice'),
  ('GENTLE_MOVEMENT', pg_temp.t('Walking, swimming, gentle yoga', 'Gehen, Schwimmen, sanftes Yoga'), 'ADVICE', pg_temp.t(
$$Light movement on days without a visit keeps what you have reached.

- Walk at a pace at which you can still talk.
- Swim only when wounds are closed, and leave a stroke that hurts.
- In yoga stay where breathing is easy; props are no shame.
- Effort of at most 3 of 10. You should feel fresher afterwards than before.

Stop with chest pain, dizziness or sharp pain.$$,
$$Leichte Bewegung an Tagen ohne Termin erhält, was Sie erreicht haben.

- Gehen Sie so, dass Sie sich noch unterhalten können.
- Schwimmen Sie erst, wenn Wunden geschlossen sind, und lassen Sie einen Schwimmstil weg, der schmerzt.
- Bleiben Sie beim Yoga dort, wo der Atem ruhig fließt; Hilfsmittel sind keine Schande.
- Anstrengung höchstens 3 von 10. Danach sollten Sie sich frischer fühlen als vorher.

Hören Sie auf bei Schmerzen in der Brust, Schwindel oder stechendem Schmerz.$$),
   'Common practice'),
  ('LISTEN_TO_YOUR_BODY', pg_temp.t('Listen to your body', 'Auf den Körper hören'), 'ADVICE', pg_temp.t(
$$No plan knows how you feel today. You do.

- A pull or warmth is fine; sharp, burning or radiating pain is not.
- Tell us at every visit how sore you are from 0 to 10. We treat more gently then.
- During a treatment say when the pressure is too much. You may stop at any time.
- A bad day is a reason for less, not for nothing.

Call us when something is new, when it grows, or when you are in doubt.$$,
$$Kein Plan weiß, wie es Ihnen heute geht. Sie wissen es.

- Ziehen oder Wärme ist in Ordnung; stechender, brennender oder ausstrahlender Schmerz nicht.
- Sagen Sie uns bei jedem Termin von 0 bis 10, wie stark der Muskelkater ist. Dann behandeln wir sanfter.
- Sagen Sie während der Behandlung, wenn der Druck zu groß ist. Sie dürfen jederzeit abbrechen.
- Ein schlechter Tag ist ein Grund für weniger, nicht für gar nichts.

Rufen Sie uns an, wenn etwas neu ist, wenn es zunimmt oder wenn Sie unsicher sind.$$),
   'Common practice'),
  ('HOME_ROLLER', pg_temp.t('Self-massage with a foam roller', 'Selbstmassage mit der Faszienrolle'), 'HOME_CARE', pg_temp.t(
$$Roll slowly, about two centimetres a second.

- Up to two minutes for a muscle, once a day.
- Pressure up to 6 of 10: you can still breathe calmly.
- Take weight off with arms and the other leg.
- Never on the spine, on joints, on bones or on the belly.

Not with blood thinners, brittle bones, a thrombosis, varicose veins there, open or numb skin, in the first weeks after surgery or over an injury, unless we have agreed on it.$$,
$$Rollen Sie langsam, etwa zwei Zentimeter in der Sekunde.

- Bis zu zwei Minuten je Muskel, einmal am Tag.
- Druck bis 6 von 10: Sie können noch ruhig atmen.
- Nehmen Sie mit den Armen und dem anderen Bein Gewicht weg.
- Nie auf Wirbelsäule, Gelenken, Knochen oder Bauch.

Nicht bei Gerinnungshemmern, brüchigen Knochen, einer Thrombose, Krampfadern an dieser Stelle, offener oder tauber Haut, in den ersten Wochen nach einer Operation oder über einer Verletzung, außer wir haben es besprochen.$$),
   'Common practice'),
  ('HOME_BALL', pg_temp.t('Self-massage with a ball', 'Selbstmassage mit dem Ball'), 'HOME_CARE', pg_temp.t(
$$The ball reaches small places: the sole of the foot, the shoulder blade, the buttock.

- Start against a wall; the floor is the harder version.
- Hold on a tender spot for 30 to 60 seconds until it eases, then move on.
- At most five minutes in all, once a day.
- Never on the front of the neck, on the spine or where you feel a pulse.

Stop when an arm or a leg tingles. Not with blood thinners, brittle bones or numb skin, unless we have agreed on it.$$,
$$Der Ball erreicht kleine Stellen: Fußsohle, Schulterblatt, Gesäß.

- Beginnen Sie an der Wand; der Boden ist die härtere Variante.
- Bleiben Sie 30 bis 60 Sekunden auf einem empfindlichen Punkt, bis er nachlässt, dann weiter.
- Insgesamt höchstens fünf Minuten, einmal am Tag.
- Nie vorn am Hals, auf der Wirbelsäule oder wo Sie den Puls fühlen.

Hören Sie auf, wenn Arm oder Bein kribbeln. Nicht bei Gerinnungshemmern, brüchigen Knochen oder tauber Haut, außer wir haben es besprochen.$$),
   'Common practice'),
  ('HOME_PERCUSSIVE', pg_temp.t('Using a percussive device at home', 'Die Massagepistole zu Hause'), 'HOME_CARE', pg_temp.t(
$$Lowest speed, soft head, light hand.

- Glide along the muscle; up to one minute for a muscle, five minutes in all.
- Only on thick muscles: thigh, buttock, calf from behind, upper arm.
- Never on neck, head, spine, ribs, belly, joints, bones, groin or the hollow of the knee.
- Not at night and not with sleepy hands.

Not with blood thinners, a pacemaker close by, brittle bones, a thrombosis, pregnancy, numb skin or a fresh injury, unless we have agreed on it.$$,
$$Niedrigste Stufe, weicher Aufsatz, leichte Hand.

- Gleiten Sie am Muskel entlang; bis zu einer Minute je Muskel, fünf Minuten insgesamt.
- Nur auf dicken Muskeln: Oberschenkel, Gesäß, Wade von hinten, Oberarm.
- Nie an Hals, Kopf, Wirbelsäule, Rippen, Bauch, Gelenken, Knochen, Leiste oder Kniekehle.
- Nicht nachts und nicht mit müden Händen.

Nicht bei Gerinnungshemmern, einem Herzschrittmacher in der Nähe, brüchigen Knochen, einer Thrombose, in der Schwangerschaft, bei tauber Haut oder frischer Verletzung, außer wir haben es besprochen.$$),
   'Common practice');

update intervention set aftercare = case
  when code in ('DTM', 'TPT', 'MFR', 'CTM') then 'AFTER_DEEP'
  when code = 'ARO' then 'AFTER_OIL'
  when family in ('MASSAGE', 'MASSAGE_COMPONENT') then 'AFTER_MASSAGE'
  when family = 'LYMPH_DRAINAGE' then 'AFTER_MLD'
  when family = 'DEVICE_MASSAGE' then 'AFTER_DEVICE'
  when family in ('STRETCHING', 'MOBILISATION') then 'AFTER_STRETCH'
  when family in ('EXERCISE', 'ACTIVE_RECOVERY') then 'AFTER_EXERCISE'
  when family = 'THERMAL' then 'AFTER_HEAT_COLD'
  when family = 'LIGHT_THERAPY' then 'AFTER_LIGHT'
end;

insert into home_task (code, name, kind, minutes, region_allowed, safety, leaflet, source) values
  ('HOME_ROLLER', pg_temp.t('Foam roller', 'Faszienrolle'), 'ROLLER', 5, true,
   pg_temp.t('Not on spine, joints or belly; not with blood thinners, brittle bones, thrombosis or numb skin.',
             'Nicht auf Wirbelsäule, Gelenken oder Bauch; nicht bei Gerinnungshemmern, brüchigen Knochen, Thrombose oder tauber Haut.'),
   'HOME_ROLLER', 'Common practice'),
  ('HOME_BALL', pg_temp.t('Massage ball', 'Massageball'), 'BALL', 5, true,
   pg_temp.t('Not on the front of the neck or the spine; stop when an arm or a leg tingles.',
             'Nicht vorn am Hals oder auf der Wirbelsäule; aufhören, wenn Arm oder Bein kribbeln.'),
   'HOME_BALL', 'Common practice'),
  ('HOME_PERCUSSIVE', pg_temp.t('Percussive device', 'Massagepistole'), 'PERCUSSIVE_DEVICE', 5, true,
   pg_temp.t('Thick muscles only, lowest speed; not with blood thinners, a pacemaker close by, brittle bones, thrombosis or pregnancy.',
             'Nur dicke Muskeln, niedrigste Stufe; nicht bei Gerinnungshemmern, nahem Herzschrittmacher, brüchigen Knochen, Thrombose oder Schwangerschaft.'),
   'HOME_PERCUSSIVE', 'Common practice'),
  ('HOME_STRETCH', pg_temp.t('Stretching', 'Dehnen'), 'STRETCHING', 10, true,
   pg_temp.t('To a pull, never to pain; 30 seconds, no bouncing.', 'Bis zum Ziehen, nie bis zum Schmerz; 30 Sekunden, ohne Wippen.'),
   'LISTEN_TO_YOUR_BODY', 'Common practice'),
  ('HOME_WALK', pg_temp.t('Walking', 'Gehen'), 'WALKING', 30, false,
   pg_temp.t('At a pace at which talking is easy; stop with chest pain or dizziness.', 'So, dass Unterhalten leicht fällt; aufhören bei Brustschmerz oder Schwindel.'),
   'GENTLE_MOVEMENT', 'Common practice'),
  ('HOME_YOGA', pg_temp.t('Gentle yoga', 'Sanftes Yoga'), 'YOGA', 20, false,
   pg_temp.t('No pose that hurts; no head-down pose with high blood pressure or eye disease.', 'Keine Haltung, die schmerzt; keine Umkehrhaltung bei hohem Blutdruck oder Augenkrankheit.'),
   'GENTLE_MOVEMENT', 'Common practice'),
  ('HOME_SWIM', pg_temp.t('Swimming', 'Schwimmen'), 'SWIMMING', 20, false,
   pg_temp.t('Only with closed wounds, never alone after a seizure or with heart trouble.', 'Nur mit geschlossenen Wunden; nach einem Anfall oder bei Herzproblemen nie allein.'),
   'GENTLE_MOVEMENT', 'Common practice'),
  ('HOME_BREATH', pg_temp.t('Calm breathing', 'Ruhiges Atmen'), 'BREATHING', 5, false,
   pg_temp.t('Breathe out longer than in; pause when you feel dizzy.', 'Länger aus- als einatmen; pausieren, wenn Ihnen schwindlig wird.'),
   'WATER_AND_REST', 'Common practice');
