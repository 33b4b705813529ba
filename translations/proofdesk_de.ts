<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>BatchWords</name>
    <message>
        <location filename="../app/models/batchwords.cpp" line="+39"/>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Getting ready</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Creating …</source>
        <translation>Wird erstellt …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not sure yet</source>
        <translation>Noch unklar</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Which one is it?</source>
        <translation>Welche ist es?</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not seen</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The answer was lost; found by reading.</source>
        <translation>Die Antwort ging verloren; durch Lesen gefunden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1; the answer was lost, found by reading</source>
        <translation>%1; die Antwort ging verloren, durch Lesen gefunden</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No clear answer came: your campaigns are being read.</source>
        <translation>Es kam keine klare Antwort: Ihre Kampagnen werden gelesen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Several new campaigns could be it.</source>
        <translation>Mehrere neue Kampagnen könnten es sein.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No answer came and no such campaign appeared, but your balance fell by its pay: look there before you send it again.</source>
        <translation>Es kam keine Antwort, und keine solche Kampagne ist erschienen, aber das Guthaben ist um ihre Vergütung gesunken: Sehen Sie dort nach, bevor Sie noch einmal senden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No answer came and no such campaign was seen: look at your campaigns first. Only you may send it again.</source>
        <translation>Es kam keine Antwort, und keine solche Kampagne war zu sehen: erst die Kampagnen ansehen. Noch einmal gesendet wird es nur von Hand.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Nothing more is sent until you go on.</source>
        <translation>Es wird nichts mehr gesendet, bis Sie fortfahren.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paused since the last start.</source>
        <translation>Seit dem letzten Start angehalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing more is sent until you go on. Look at what waits first.</source>
        <translation>Weiter gesendet wird erst auf Befehl. Vorher ansehen, was wartet.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>It goes on by itself after that. If you are asked which campaign that one is, pick it first.</source>
        <translation>Danach geht es von selbst weiter. Wird gefragt, welche Kampagne jene ist, ist sie zuerst zu wählen.</translation>
    </message>
    <message>
        <location line="-29"/>
        <source>Paused: the balance is too low.</source>
        <translation>Angehalten: Das Guthaben reicht nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing is lost: add money to your account, then go on, or cancel the rest.</source>
        <translation>Nichts ist verloren: Laden Sie Ihr Konto auf und fahren Sie dann fort, oder brechen Sie den Rest ab.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paused: the API key is not accepted.</source>
        <translation>Angehalten: Der API-Schlüssel wird nicht angenommen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What waits is kept. Sign in with a valid key, then go on.</source>
        <translation>Was wartet, bleibt erhalten. Melden Sie sich mit einem gültigen Schlüssel an, dann fahren Sie fort.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paused: %1 in a row were not made.</source>
        <translation>Angehalten: %1 hintereinander wurden nicht erstellt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Look why, below. Going on tries the rest.</source>
        <translation>Der Grund steht unten. Wer fortfährt, versucht den Rest.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paused: this computer could not record what is to be sent.</source>
        <translation>Angehalten: Was gesendet werden soll, ließ sich auf diesem Computer nicht festhalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without that record nothing is spent (%1).</source>
        <translation>Ohne das wird nichts ausgegeben (%1).</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The service can&apos;t be reached.</source>
        <translation>Der Dienst ist nicht erreichbar.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is tried again by itself at %1.</source>
        <translation>Es wird um %1 von selbst wieder versucht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The requests of this hour are used up.</source>
        <translation>Die Anfragen dieser Stunde sind aufgebraucht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It goes on by itself at %1.</source>
        <translation>Es geht um %1 von selbst weiter.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Another campaign is being created.</source>
        <translation>Eine andere Kampagne wird gerade erstellt.</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%Ln quick jobs were created.</source>
        <translation>
            <numerusform>%Ln Schnellauftrag wurde erstellt.</numerusform>
            <numerusform>%Ln Schnellaufträge wurden erstellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln were not: the list says why, and you can try them again.</source>
        <translation>
            <numerusform>%Ln nicht: Die Liste sagt, warum, und Sie können es erneut versuchen.</numerusform>
            <numerusform>%Ln nicht: Die Liste sagt, warum, und Sie können es erneut versuchen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln were dropped and never sent.</source>
        <translation>
            <numerusform>%Ln wurde verworfen und nie gesendet.</numerusform>
            <numerusform>%Ln wurden verworfen und nie gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All of them.</source>
        <translation>Alle.</translation>
    </message>
</context>
<context>
    <name>BulkApproval</name>
    <message numerus="yes">
        <location filename="../ui/review/bulk/bulkwords.cpp" line="+24"/>
        <source>%Ln of them you had not seen; the list is kept.</source>
        <translation>
            <numerusform>%Ln davon war ungesehen; die Liste bleibt erhalten.</numerusform>
            <numerusform>%Ln davon waren ungesehen; die Liste bleibt erhalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>%Ln was taken back or decided otherwise before it was sent.</source>
        <translation>
            <numerusform>%Ln wurde vor dem Senden zurückgenommen oder anders entschieden.</numerusform>
            <numerusform>%Ln wurden vor dem Senden zurückgenommen oder anders entschieden.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1, %2</source>
        <comment>a count, and a sum</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The service does not say how many are pending.</source>
        <translation>Der Dienst sagt nicht, wie viele ausstehen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service says %1, %2 could be read.</source>
        <translation>Der Dienst nennt %1, gelesen werden konnten %2.</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+84"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <location line="-74"/>
        <source>Reading everything that is pending</source>
        <translation>Alles Offene wird gelesen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approving what you have seen</source>
        <translation>Gesehenes wird angenommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sending your rejections first</source>
        <translation>Zuerst gehen die Ablehnungen hinaus</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reading the list again</source>
        <translation>Die Liste wird noch einmal gelesen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approving in one request</source>
        <translation>Annahme in einer Anfrage</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The answer was lost: reading what is still pending</source>
        <translation>Die Antwort ging verloren: was noch offen ist, wird gelesen</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>One request would pay what could not be read too: only one by one can be approved here.</source>
        <translation>Eine einzige Anfrage würde auch bezahlen, was nicht gelesen werden konnte: Hier lässt sich nur einzeln annehmen.</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln was decided before, and is listed all the same.</source>
        <translation>
            <numerusform>%Ln wurde schon entschieden und steht trotzdem in der Liste.</numerusform>
            <numerusform>%Ln wurden schon entschieden und stehen trotzdem in der Liste.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>One request would pay what was rejected too: only one by one can be approved here.</source>
        <translation>Eine einzige Anfrage würde auch Abgelehntes bezahlen: Hier geht nur einzeln.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The list changed while you looked.</source>
        <translation>Die Liste hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing was approved. This is how it stands now.</source>
        <translation>Nichts wurde angenommen. So steht es jetzt.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>They are approved and paid too.</source>
        <translation>Sie werden ebenfalls angenommen und bezahlt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>They stay pending unless you say otherwise.</source>
        <translation>Ohne andere Wahl bleiben sie offen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What is on hold is approved and paid too.</source>
        <translation>Zurückgestelltes wird ebenfalls angenommen und bezahlt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is on hold stays pending unless you say otherwise.</source>
        <translation>Zurückgestelltes bleibt ohne andere Wahl offen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>They go first and must be confirmed: they would be paid otherwise.</source>
        <translation>Sie gehen zuerst hinaus und müssen bestätigt sein: sonst würden sie bezahlt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What is flagged stays pending.</source>
        <translation>Was einen Hinweis trägt, bleibt offen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Look again before you pay, or leave it out.</source>
        <translation>Vor dem Bezahlen noch einmal ansehen oder auslassen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 × %2</source>
        <comment>a count, and a kind of flag</comment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln that carry a flag stay pending: %1</source>
        <translation>
            <numerusform>%Ln mit Hinweis bleibt offen: %1</numerusform>
            <numerusform>%Ln mit Hinweis bleiben offen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln of them carry a flag: %1</source>
        <translation>
            <numerusform>%Ln davon trägt einen Hinweis: %1</numerusform>
            <numerusform>%Ln davon tragen einen Hinweis: %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Pays %1</source>
        <translation>Zahlt %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Pays for all</source>
        <translation>Bezahlt alle</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>: also %1</source>
        <translation>, auch %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>. No undo.</source>
        <translation>. Kein Zurück.</translation>
    </message>
    <message>
        <location line="-106"/>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message numerus="yes">
        <location line="+109"/>
        <source>The outbox is paused: %Ln rejection(s) of this campaign are sent now all the same.</source>
        <translation>
            <numerusform>Der Ausgang ist angehalten: %Ln Ablehnung dieser Kampagne wird trotzdem jetzt gesendet.</numerusform>
            <numerusform>Der Ausgang ist angehalten: %Ln Ablehnungen dieser Kampagne werden trotzdem jetzt gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+13"/>
        <location line="+3"/>
        <source>Approved</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The answer was lost, but nothing of it is pending any more: %1.</source>
        <translation>Die Antwort ging verloren, aber nichts davon ist mehr offen: %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Approved in part</source>
        <translation>Teilweise angenommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 approved.</source>
        <translation>%1 angenommen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+22"/>
        <source>Nothing was approved</source>
        <translation>Nichts wurde angenommen</translation>
    </message>
    <message>
        <location line="-21"/>
        <source>No answer came, and all of it is still pending. Nothing is sent again by itself: if you want it, start again.</source>
        <translation>Es kam keine Antwort, und alles ist noch offen. Nichts wird von selbst noch einmal gesendet; bei Bedarf neu beginnen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Not known what was approved</source>
        <translation>Unbekannt, was angenommen wurde</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Nothing is asked or sent again by itself.</source>
        <translation>Von selbst wird nichts noch einmal gefragt oder gesendet.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service refused</source>
        <translation>Der Dienst lehnt ab</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+2"/>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It could not be written down on this computer first, so nothing was sent: %1</source>
        <translation>Es ließ sich auf diesem Computer nicht vorab festhalten, darum wurde nichts gesendet: %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Not every rejection was confirmed, and those would have been paid. They are in the outbox.</source>
        <translation>Nicht jede Ablehnung wurde bestätigt; diese Einsendungen wären bezahlt worden. Sie stehen im Ausgang.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location line="-127"/>
        <location line="+6"/>
        <location line="+122"/>
        <source>Nothing was approved.</source>
        <translation>Nichts wurde angenommen.</translation>
    </message>
    <message numerus="yes">
        <location line="-200"/>
        <source>%Ln submission(s)</source>
        <translation>
            <numerusform>%Ln Einsendung</numerusform>
            <numerusform>%Ln Einsendungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+27"/>
        <source>The service lists %Ln more that could not be read.</source>
        <translation>
            <numerusform>Der Dienst führt %Ln weitere auf, die nicht gelesen werden konnte.</numerusform>
            <numerusform>Der Dienst führt %Ln weitere auf, die nicht gelesen werden konnten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+59"/>
        <source>%Ln arrived while you were reviewing.</source>
        <translation>
            <numerusform>%Ln kam während der Prüfung dazu.</numerusform>
            <numerusform>%Ln kamen während der Prüfung dazu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>You have not seen %Ln of them.</source>
        <translation>
            <numerusform>%Ln davon ist ungesehen.</numerusform>
            <numerusform>%Ln davon sind ungesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%Ln is on hold.</source>
        <translation>
            <numerusform>%Ln ist zurückgestellt.</numerusform>
            <numerusform>%Ln sind zurückgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%Ln rejection(s) not sent yet.</source>
        <translation>
            <numerusform>%Ln Ablehnung ist noch nicht gesendet.</numerusform>
            <numerusform>%Ln Ablehnungen sind noch nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln carries a flag.</source>
        <translation>
            <numerusform>%Ln trägt einen Hinweis.</numerusform>
            <numerusform>%Ln tragen einen Hinweis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+31"/>
        <source>the %Ln you approved before</source>
        <translation>
            <numerusform>die vorher angenommene</numerusform>
            <numerusform>die %Ln vorher angenommenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>the %Ln never seen</source>
        <translation>
            <numerusform>die nie gesehene</numerusform>
            <numerusform>die %Ln nie gesehenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>the %Ln on hold</source>
        <translation>
            <numerusform>die zurückgestellte</numerusform>
            <numerusform>die %Ln zurückgestellten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+31"/>
        <source>%1 approved; %Ln are still pending and were not paid.</source>
        <translation>
            <numerusform>Angenommen: %1. Noch offen und unbezahlt: %Ln.</numerusform>
            <numerusform>Angenommen: %1. Noch offen und unbezahlt: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>The answer was lost, and what is pending can&apos;t be read. Perhaps %Ln submission(s) were paid.</source>
        <translation>
            <numerusform>Die Antwort ging verloren, und was aussteht, lässt sich nicht lesen. Vielleicht wurde %Ln Einreichung bezahlt.</numerusform>
            <numerusform>Die Antwort ging verloren, und was aussteht, lässt sich nicht lesen. Vielleicht wurden %Ln Einreichungen bezahlt.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+23"/>
        <source>%1 approved before.</source>
        <translation>Vorher angenommen: %1.</translation>
    </message>
</context>
<context>
    <name>ButtonKeys</name>
    <message>
        <location filename="../ui/review/keys/buttonkeys.cpp" line="+29"/>
        <source>Key: %1</source>
        <translation>Taste: %1</translation>
    </message>
</context>
<context>
    <name>CampaignDelegate</name>
    <message>
        <location filename="../ui/campaigns/campaigndelegate.cpp" line="+137"/>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>CampaignWords</name>
    <message>
        <location filename="../app/models/campaignwords.cpp" line="+78"/>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>made today %1</source>
        <translation>erstellt heute %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>d MMM</source>
        <extracomment>Day and month of this year, as QDate::toString takes them</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>d MMM yyyy</source>
        <extracomment>Day, month and year, as QDate::toString takes them</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>made %1</source>
        <translation>erstellt %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Pays by itself when full</source>
        <translation>Zahlt von selbst, wenn voll</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Full: pays by itself</source>
        <translation>Voll: zahlt von selbst</translation>
    </message>
    <message numerus="yes">
        <location line="+11"/>
        <source>%Ln more, then it pays by itself</source>
        <translation>
            <numerusform>Noch %Ln, dann zahlt sie von selbst</numerusform>
            <numerusform>Noch %Ln, dann zahlt sie von selbst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+43"/>
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <location line="-21"/>
        <source>%1 approved</source>
        <translation>%1 angenommen</translation>
    </message>
    <message numerus="yes">
        <location line="-32"/>
        <source>Pays by itself after %Ln more submissions</source>
        <translation>
            <numerusform>Zahlt von selbst nach %Ln weiteren Einsendung</numerusform>
            <numerusform>Zahlt von selbst nach %Ln weiteren Einsendungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+19"/>
        <source>%1. Then these %Ln are approved and paid too, unless you decide before.</source>
        <comment>&apos;Pays by itself after 28 more submissions&apos;, and how many stay pending</comment>
        <translation>
            <numerusform>%1. Dann wird auch diese eine angenommen und bezahlt, sofern vorher nichts entschieden wird.</numerusform>
            <numerusform>%1. Dann werden auch diese %Ln angenommen und bezahlt, sofern vorher nichts entschieden wird.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 pending</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 open</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <location line="-130"/>
        <location line="+131"/>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <location line="-102"/>
        <source>%1 a job</source>
        <translation>%1 je Auftrag</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 a job, from the %2 set aside</source>
        <translation>%1 je Auftrag, aus den reservierten %2</translation>
    </message>
    <message numerus="yes">
        <location line="+85"/>
        <source>%Ln on their way</source>
        <comment>decided, and not confirmed by the service</comment>
        <translation>
            <numerusform>%Ln unterwegs</numerusform>
            <numerusform>%Ln unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>waiting not known</source>
        <translation>Wartende unbekannt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>nothing waiting</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>pay %1</source>
        <translation>Lohn %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>paid so far %1</source>
        <translation>bisher bezahlt %1</translation>
    </message>
</context>
<context>
    <name>ChosenOnes</name>
    <message>
        <location filename="../ui/review/desk/chosenones.cpp" line="+157"/>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reject %1…</source>
        <translation>%1 ablehnen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Hold %1</source>
        <translation>%1 zurückstellen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Approve %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 · %2</source>
        <comment>what is done, and what it costs</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>There is no submission to decide on.</source>
        <translation>Keine Einsendung zum Entscheiden.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>None of these has been seen yet.</source>
        <translation>Keine davon wurde schon gesehen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>None of these can be decided together now: %1.</source>
        <comment>a list: 2 rejected, 1 unseen stay</comment>
        <translation>Davon ist jetzt nichts gemeinsam zu entscheiden: %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing here is left to decide: %1.</source>
        <comment>a list: 2 rejected, 1 on hold stay</comment>
        <translation>Hier ist nichts mehr zu entscheiden: %1.</translation>
    </message>
    <message numerus="yes">
        <location line="+19"/>
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln angenommen</numerusform>
            <numerusform>%Ln angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln decided elsewhere</source>
        <translation>
            <numerusform>%Ln anderswo entschieden</numerusform>
            <numerusform>%Ln anderswo entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln on hold</source>
        <translation>
            <numerusform>%Ln zurückgestellt</numerusform>
            <numerusform>%Ln zurückgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln not sure yet</source>
        <translation>
            <numerusform>%Ln noch unklar</numerusform>
            <numerusform>%Ln noch unklar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln unseen</source>
        <translation>
            <numerusform>%Ln ungesehen</numerusform>
            <numerusform>%Ln ungesehen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+54"/>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <location line="-53"/>
        <source>%1 stays</source>
        <comment>1 on hold</comment>
        <translation>es bleibt %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 stay</source>
        <comment>2 rejected, 1 on hold</comment>
        <translation>es bleiben %1</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%Ln submission(s)</source>
        <translation>
            <numerusform>%Ln Einsendung</numerusform>
            <numerusform>%Ln Einsendungen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Will be approved: %1</source>
        <translation>Wird angenommen: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Will be rejected: %1</source>
        <translation>Wird abgelehnt: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>On hold: %1</source>
        <translation>Zurückgestellt: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 · %2</source>
        <comment>what was done, and who stays as they are</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 chosen: none of them can be rejected</source>
        <translation>%1 gewählt: keine davon kann abgelehnt werden</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 chosen: %Ln will be rejected</source>
        <translation>
            <numerusform>%1 gewählt: %Ln wird abgelehnt</numerusform>
            <numerusform>%1 gewählt: %Ln werden abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 chosen: none of them can be put on hold</source>
        <translation>%1 gewählt: keine davon kann zurückgestellt werden</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 chosen: %Ln will be put on hold</source>
        <translation>
            <numerusform>%1 gewählt: %Ln wird zurückgestellt</numerusform>
            <numerusform>%1 gewählt: %Ln werden zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 chosen: none of them can be approved</source>
        <translation>%1 gewählt: keine davon kann angenommen werden</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 chosen: %Ln will be approved</source>
        <translation>
            <numerusform>%1 gewählt: %Ln wird angenommen</numerusform>
            <numerusform>%1 gewählt: %Ln werden angenommen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1, %2</source>
        <comment>what happens, and what it costs</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 · %2</source>
        <comment>what happens, and who stays</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 (%2)</source>
        <comment>a flag, and how many have it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Flagged among them: %1</source>
        <translation>Auffällig darunter: %1</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <location filename="../app/jobs/countries.cpp" line="+151"/>
        <source>All countries</source>
        <translation>Alle Länder</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%1, %2 and %Ln more</source>
        <translation>
            <numerusform>%1, %2 und %Ln weiteres</numerusform>
            <numerusform>%1, %2 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseWords</name>
    <message>
        <location filename="../app/session/databasewords.cpp" line="+22"/>
        <source>The file with your decisions, %1, is damaged. It was not changed. It can be set aside to begin a new one; what was sent is safe at the service.</source>
        <translation>Die Datei mit den Entscheidungen, %1, ist beschädigt. Sie blieb unverändert. Sie lässt sich beiseitelegen, um eine neue zu beginnen; was gesendet wurde, liegt sicher beim Dienst.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The file with your decisions, %1, is not whole: %2, which belongs to it, is missing. Nothing was changed. Put it back and try again, or set the rest aside to begin a new one; what was sent is safe at the service.</source>
        <translation>Die Datei mit den Entscheidungen, %1, ist nicht vollständig: %2 gehört dazu und fehlt. Nichts wurde verändert. Bitte zurücklegen und erneut versuchen, oder den Rest beiseitelegen und neu beginnen; was gesendet wurde, liegt sicher beim Dienst.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The file with your decisions, %1, was written by a newer Proofdesk. It was not changed. Start the newer one.</source>
        <translation>Die Datei mit den Entscheidungen, %1, stammt von einem neueren Proofdesk. Sie blieb unverändert. Bitte das neuere starten.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 can&apos;t be written. Nothing is sent that can&apos;t be recorded first. Allow writing there and start again.</source>
        <translation>%1 lässt sich nicht schreiben. Gesendet wird nur, was vorher festgehalten ist. Bitte dort das Schreiben erlauben und neu starten.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The disk is full, so nothing can be recorded in %1. Nothing is lost. Make room and start again.</source>
        <translation>Der Datenträger ist voll, in %1 lässt sich nichts festhalten. Nichts ist verloren. Bitte Platz schaffen und neu starten.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Another program holds %1. Close it and start again.</source>
        <translation>Ein anderes Programm hält %1 fest. Bitte schließen und neu starten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Qt&apos;s SQLite driver is missing. Install the package libqt6sql6-sqlite.</source>
        <translation>Der SQLite-Treiber von Qt fehlt. Bitte das Paket libqt6sql6-sqlite installieren.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 can&apos;t be opened: %2</source>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
</context>
<context>
    <name>DecidableWords</name>
    <message>
        <location filename="../app/models/decidablewords.cpp" line="+14"/>
        <source>Proof not shown yet: decide once you can see it.</source>
        <translation>Nachweis noch nicht zu sehen: erst ansehen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This one is on its way to the service; wait for the answer.</source>
        <translation>Unterwegs zum Dienst; bitte die Antwort abwarten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The outcome of this one is not known yet; the service is being read.</source>
        <translation>Der Ausgang ist noch nicht bekannt; der Dienst wird gerade abgefragt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This one is decided already; the service takes nothing back.</source>
        <translation>Schon entschieden; der Dienst nimmt nichts zurück.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>All of these are decided already.</source>
        <translation>Alle diese sind schon entschieden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None of these can be decided now: what is not decided is on its way, or its outcome is not known yet.</source>
        <translation>Von diesen ist jetzt nichts zu entscheiden: Was nicht entschieden ist, ist unterwegs, oder sein Ausgang ist noch nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>EffortWords</name>
    <message>
        <location filename="../app/models/effortwords.cpp" line="+27"/>
        <source>about %1 requests, %2 left, %3</source>
        <comment>counts, and how long it takes</comment>
        <translation>etwa %1 Anfragen, %2 übrig, %3</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>a few seconds</source>
        <translation>einige Sekunden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <location filename="../app/models/errortext.cpp" line="+36"/>
        <source>No clear answer came.</source>
        <translation>Es kam keine klare Antwort.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Signing in did not work.</source>
        <translation>Die Anmeldung ist misslungen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The balance could not be read.</source>
        <translation>Das Guthaben ließ sich nicht lesen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The campaigns could not be read.</source>
        <translation>Die Kampagnen ließen sich nicht lesen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The campaign could not be read.</source>
        <translation>Die Kampagne ließ sich nicht lesen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The submissions could not be read.</source>
        <translation>Die Einsendungen ließen sich nicht lesen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The blocked workers could not be read.</source>
        <translation>Die gesperrten Bearbeiter ließen sich nicht lesen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The approval did not go through.</source>
        <translation>Die Annahme ist nicht gelungen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The rejection did not go through.</source>
        <translation>Die Ablehnung ist nicht gelungen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approving all did not go through.</source>
        <translation>Alle anzunehmen ist nicht gelungen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The worker was not blocked.</source>
        <translation>Der Bearbeiter wurde nicht gesperrt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The worker was not unblocked.</source>
        <translation>Der Bearbeiter wurde nicht entsperrt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The campaign was not created.</source>
        <translation>Die Kampagne wurde nicht erstellt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The quick job was not created.</source>
        <translation>Der Schnellauftrag wurde nicht erstellt.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The service says: “%1”.</source>
        <translation>Der Dienst sagt: „%1“.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The submission was decided already, or the balance is too low.</source>
        <translation>Die Einsendung ist schon entschieden, oder das Guthaben reicht nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The submission was decided already, or the reason is missing.</source>
        <translation>Die Einsendung ist schon entschieden, oder der Grund fehlt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The worker is blocked already, or it is your own account.</source>
        <translation>Der Bearbeiter ist schon gesperrt, oder es ist das eigene Konto.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The worker is not blocked.</source>
        <translation>Der Bearbeiter ist nicht gesperrt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Something in the form is not accepted, or the balance is too low.</source>
        <translation>Eine Angabe im Formular gilt nicht, oder das Guthaben reicht nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service did not accept the request.</source>
        <translation>Der Dienst hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service can&apos;t be reached: there is no connection, or its address is wrong.</source>
        <translation>Der Dienst ist nicht erreichbar: keine Verbindung, oder seine Adresse ist falsch.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The connection broke before a complete answer came.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No answer came in time.</source>
        <translation>Es kam rechtzeitig keine Antwort.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The answer was larger than Proofdesk takes.</source>
        <translation>Die Antwort war größer, als Proofdesk zulässt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service points to another address. Proofdesk does not follow, to keep your key safe.</source>
        <translation>Der Dienst verweist auf eine andere Adresse. Proofdesk folgt nicht, damit der Schlüssel sicher bleibt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What answered is not the service: perhaps the sign-in page of this network.</source>
        <translation>Was antwortet, ist nicht der Dienst: vielleicht die Anmeldeseite dieses Netzes.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The answer can&apos;t be understood.</source>
        <translation>Die Antwort ist unverständlich.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The API key is not accepted.</source>
        <translation>Der API-Schlüssel gilt nicht.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It was rejected by the service&apos;s legitimacy check.</source>
        <translation>Die Zulässigkeitsprüfung des Dienstes hat es abgelehnt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This key may not do that: the campaign belongs to another account.</source>
        <translation>Dieser Schlüssel darf das nicht: die Kampagne gehört einem anderen Konto.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing is pending any more.</source>
        <translation>Nichts ist mehr offen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The service does not know it.</source>
        <translation>Der Dienst kennt es nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The limit of requests of this hour is reached.</source>
        <translation>Die Anfragen dieser Stunde sind aufgebraucht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service has a fault of its own (status %1).</source>
        <translation>Der Dienst hat selbst eine Störung (Status %1).</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The service gave an answer that is not documented (status %1).</source>
        <translation>Der Dienst gab eine Antwort, die nicht beschrieben ist (Status %1).</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Nothing was decided.</source>
        <translation>Nichts wurde entschieden.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Nothing was paid.</source>
        <translation>Nichts wurde bezahlt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It is not known yet whether the worker was paid.</source>
        <translation>Noch ist unklar, ob der Bearbeiter bezahlt wurde.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is not known yet whether the rejection counts.</source>
        <translation>Noch ist unklar, ob die Ablehnung gilt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is not known yet which submissions were paid.</source>
        <translation>Noch ist unklar, welche Einsendungen bezahlt wurden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is not known yet whether money was taken.</source>
        <translation>Noch ist unklar, ob Geld abgebucht wurde.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Proofdesk reads what the service holds and will not send it again by itself.</source>
        <translation>Proofdesk liest den Stand beim Dienst und sendet nichts von selbst noch einmal.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Proofdesk reads what the service holds before anything is sent again.</source>
        <translation>Proofdesk liest den Stand beim Dienst, bevor etwas noch einmal gesendet wird.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>You can go on deciding; it is sent when the connection is back.</source>
        <translation>Weiter entscheiden ist möglich; gesendet wird, sobald die Verbindung wieder steht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check the connection and try again.</source>
        <translation>Bitte die Verbindung prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Try again.</source>
        <translation>Bitte erneut versuchen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Check the address that was given with --base-url.</source>
        <translation>Bitte die mit --base-url genannte Adresse prüfen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sign in to the network in a browser, then try again.</source>
        <translation>Bitte im Browser am Netz anmelden, dann erneut versuchen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Your input is kept: correct it and try again.</source>
        <translation>Die Eingaben bleiben erhalten: bitte berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Sign in again with a valid key.</source>
        <translation>Bitte mit einem gültigen Schlüssel neu anmelden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Your input is kept: change the text and try again.</source>
        <translation>Die Eingaben bleiben erhalten: bitte den Text ändern und erneut versuchen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check which account you are signed in to.</source>
        <translation>Bitte prüfen, welches Konto angemeldet ist.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Check the worker ID.</source>
        <translation>Bitte die Bearbeiter-ID prüfen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Refresh the list.</source>
        <translation>Bitte die Liste aktualisieren.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Wait until the countdown below ends, then try again.</source>
        <translation>Bitte das Ende der Zählung unten abwarten, dann erneut versuchen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It goes on by itself when the countdown below ends.</source>
        <translation>Es geht von selbst weiter, wenn die Zählung unten endet.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Try again in a few minutes.</source>
        <translation>Bitte in einigen Minuten erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>ExampleCards</name>
    <message>
        <location filename="../ui/account/examplecards.cpp" line="+37"/>
        <source>Approved</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not seen</source>
        <translation>Ungesehen</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <location filename="../ui/review/keys/fixedkeys.cpp" line="+25"/>
        <location line="+28"/>
        <source>Esc always goes back, here and in each dialog.</source>
        <translation>Esc führt immer zurück, hier und in jedem Dialog.</translation>
    </message>
    <message>
        <location line="-26"/>
        <source>F5 is the same on all pages.</source>
        <translation>F5 ist auf allen Seiten gleich.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>It moves, and nothing but that.</source>
        <translation>Sie bewegt, und nichts sonst.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It goes from one part of the window to the next.</source>
        <translation>Sie führt von einem Teil des Fensters zum nächsten.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Enter answers what is asked, so it must not decide by habit.</source>
        <translation>Enter beantwortet Fragen und darf nicht aus Gewohnheit entscheiden.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>1–9 pick the reason of a rejection.</source>
        <translation>1–9 wählen den Grund einer Ablehnung.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It belongs to the whole window.</source>
        <translation>Sie gehört dem ganzen Fenster.</translation>
    </message>
</context>
<context>
    <name>Launcher</name>
    <message>
        <location filename="../ui/program/launcher.cpp" line="+68"/>
        <source>It shows none of the campaigns that were decided on under this name before, so it has a file of its own from now on.</source>
        <translation>Er zeigt keine der Kampagnen, über die unter diesem Namen bisher entschieden wurde, und hat darum ab jetzt eine eigene Datei.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It was not used on this computer before, and the campaigns that it shows do not say whose it is. So it has a file of its own from now on.</source>
        <translation>Er wurde auf diesem Computer noch nie benutzt, und die Kampagnen, die er zeigt, sagen nicht, wessen er ist. Darum hat er ab jetzt eine eigene Datei.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This key belongs to another account.</source>
        <translation>Dieser Schlüssel gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Perhaps this key belongs to another account.</source>
        <translation>Vielleicht gehört dieser Schlüssel zu einem anderen Konto.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What waits under this name from before is kept, and goes on when you sign in with the key that it was decided with.</source>
        <translation>Was unter diesem Namen von früher wartet, bleibt erhalten und geht weiter, sobald mit dem Schlüssel angemeldet wird, mit dem darüber entschieden wurde.</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <location filename="../app/models/picturewords.cpp" line="+10"/>
        <source>Damaged</source>
        <comment>a picture</comment>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Moving</source>
        <comment>a picture</comment>
        <translation>Bewegt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>damaged picture</source>
        <translation>beschädigtes Bild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>moving picture</source>
        <translation>bewegtes Bild</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <location filename="../ui/program/places.cpp" line="+68"/>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Workers</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
</context>
<context>
    <name>PrefilledKind</name>
    <message>
        <location filename="../app/domain/prefilledkind.cpp" line="+25"/>
        <source>YouTube likes</source>
        <translation>YouTube-Likes</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+3"/>
        <location line="+6"/>
        <location line="+6"/>
        <source>likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <location line="-13"/>
        <source>Instagram likes</source>
        <translation>Instagram-Likes</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Instagram followers</source>
        <translation>Instagram-Follower</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+12"/>
        <source>followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>Facebook likes</source>
        <translation>Facebook-Likes</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Facebook shares</source>
        <translation>Facebook-Shares</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>shares</source>
        <translation>Shares</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Twitter likes</source>
        <translation>Twitter-Likes</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Twitter followers</source>
        <translation>Twitter-Follower</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Twitter retweets</source>
        <translation>Twitter-Retweets</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>retweets</source>
        <translation>Retweets</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>9GAG upvotes</source>
        <translation>9GAG-Upvotes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>upvotes</source>
        <translation>Upvotes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Trustpilot reviews</source>
        <translation>Trustpilot-Bewertungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>reviews</source>
        <translation>Bewertungen</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <location filename="../app/account/profile.cpp" line="+77"/>
        <source>The disk is full: the folder %1 can&apos;t be made. Make room and try again.</source>
        <translation>Der Datenträger ist voll: Der Ordner %1 kann nicht angelegt werden. Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The folder %1 can&apos;t be made, or not be written. Allow it, or name another one with --data-dir.</source>
        <translation>Der Ordner %1 kann nicht angelegt oder nicht beschrieben werden. Bitte erlauben, oder mit --data-dir einen anderen nennen.</translation>
    </message>
</context>
<context>
    <name>ProofError</name>
    <message>
        <location filename="../ui/review/proof/thumbnailcache.cpp" line="+28"/>
        <source>it has no address</source>
        <translation>es hat keine Adresse</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its address is not a public https one</source>
        <translation>seine Adresse ist keine öffentliche https-Adresse</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its host is not known</source>
        <translation>sein Server ist unbekannt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its host cannot be reached</source>
        <translation>sein Server ist nicht erreichbar</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it took too long</source>
        <translation>es dauerte zu lange</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not found (%1)</source>
        <translation>nicht gefunden (%1)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not allowed (%1)</source>
        <translation>nicht erlaubt (%1)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its host answered %1</source>
        <translation>sein Server antwortete %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>its address leads round and round</source>
        <translation>seine Adresse führt im Kreis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>larger than 15 MB</source>
        <translation>größer als 15 MB</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it arrived cut short</source>
        <translation>es kam unvollständig an</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not an image we open</source>
        <translation>kein Bild, das sich hier öffnen lässt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>HEIC and AVIF need the package %1, which is not installed</source>
        <translation>HEIC und AVIF brauchen das Paket %1, das nicht installiert ist</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>too many pixels to open safely</source>
        <translation>zu viele Bildpunkte, um es sicher zu öffnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>it would take too long to open</source>
        <translation>es würde zu lange dauern, es zu öffnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The picture could not be loaded: %1</source>
        <translation>Bild nicht ladbar: %1</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <location filename="../app/review/reasons.cpp" line="+28"/>
        <source>Wrong screen</source>
        <translation>Falsche Ansicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Thank you for your work. The screenshot shows another screen than the one that was asked for, so it can&apos;t be accepted.</source>
        <translation>Thank you for your work. The screenshot shows another screen than the one that was asked for, so it can&apos;t be accepted.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Not finished</source>
        <translation>Nicht fertig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Thank you for starting. The screenshot shows that the task was not finished yet, so it can&apos;t be accepted.</source>
        <translation>Thank you for starting. The screenshot shows that the task was not finished yet, so it can&apos;t be accepted.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The screenshot is too small, cut off or blurred to be read. Please send a whole and sharp one next time.</source>
        <translation>The screenshot is too small, cut off or blurred to be read. Please send a whole and sharp one next time.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Same as another</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The same picture was sent with another submission. Each submission needs a screenshot of its own.</source>
        <translation>The same picture was sent with another submission. Each submission needs a screenshot of its own.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Wrong account</source>
        <translation>Falsches Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The screenshot shows another account than the one that was asked for.</source>
        <translation>The screenshot shows another account than the one that was asked for.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Too old</source>
        <translation>Zu alt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The screenshot was made before this task began. Please send one that was made while doing it.</source>
        <translation>The screenshot was made before this task began. Please send one that was made while doing it.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no screenshot with your submission, or it can&apos;t be opened.</source>
        <translation>There is no screenshot with your submission, or it can&apos;t be opened.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Other app</source>
        <translation>Andere App</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The screenshot shows another app or page than the one of this task.</source>
        <translation>The screenshot shows another app or page than the one of this task.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Other…</source>
        <translation>Anderer…</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <location filename="../ui/review/words/reviewwords.cpp" line="+43"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+14"/>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 d</source>
        <translation>%1 Tg.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 d %2 h</source>
        <translation>%1 T. %2 h</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>at an unknown time</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 ago</source>
        <comment>a span such as 58 min</comment>
        <translation>vor %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 of %2</source>
        <comment>85 % of 47</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1, base not known</source>
        <translation>%1, Basis unbekannt</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln job(s), rate not known</source>
        <translation>
            <numerusform>%Ln Auftrag, Quote unbekannt</numerusform>
            <numerusform>%Ln Aufträge, Quote unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rate not known</source>
        <translation>Quote unbekannt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <location line="+34"/>
        <source>Same file as %Ln others</source>
        <translation>
            <numerusform>Gleiche Datei wie %Ln andere</numerusform>
            <numerusform>Gleiche Datei wie %Ln andere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../app/account/settingstable.h" line="+57"/>
        <source>Time to undo</source>
        <translation>Frist zum Zurücknehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A decision waits this long before it is sent. Once it is sent, nobody can take it back.</source>
        <translation>So lange wartet eine Entscheidung vor dem Senden. Danach kann niemand sie zurücknehmen.</translation>
    </message>
    <message>
        <location line="-13"/>
        <source>Only when I send</source>
        <translation>Nur auf Befehl</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The proofs stay the brightest thing on the screen in both.</source>
        <translation>In beiden bleiben die Nachweise das Hellste auf dem Bildschirm.</translation>
    </message>
    <message>
        <location line="-16"/>
        <location line="+6"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location line="-5"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In force from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/account/settingspage.cpp" line="+29"/>
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StackedBar</name>
    <message numerus="yes">
        <location filename="../ui/common/stackedbar.cpp" line="+95"/>
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln angenommen</numerusform>
            <numerusform>%Ln angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln on their way</source>
        <translation>
            <numerusform>%Ln unterwegs</numerusform>
            <numerusform>%Ln unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln frei</numerusform>
            <numerusform>%Ln frei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <location filename="../app/models/statewords.cpp" line="+17"/>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Approve, queued</source>
        <translation>Annahme, wartet</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reject, queued</source>
        <translation>Ablehnung, wartet</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Approve %1 s</source>
        <translation>Annehmen %1 s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reject %1 s</source>
        <translation>Ablehnen %1 s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approve in %1 s</source>
        <translation>Annahme in %1 s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reject in %1 s</source>
        <translation>Ablehnung in %1 s</translation>
    </message>
    <message>
        <location line="+20"/>
        <location line="+5"/>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <location line="-5"/>
        <location line="+5"/>
        <source>Not seen</source>
        <translation>Ungesehen</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approve, not sent</source>
        <translation>Annehmen, ungesendet</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reject, not sent</source>
        <translation>Ablehnen, ungesendet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approve, waiting</source>
        <translation>Annehmen, wartet</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reject, waiting</source>
        <translation>Ablehnen, wartet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approving…</source>
        <translation>Annahme läuft…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rejecting…</source>
        <translation>Ablehnung läuft…</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+17"/>
        <source>Approved</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <location line="-17"/>
        <location line="+19"/>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>Failed</source>
        <translation>Misslungen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not sure yet</source>
        <translation>Noch unklar</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Decided elsewhere</source>
        <translation>Anderswo entschieden</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>SubmissionWords</name>
    <message>
        <location filename="../app/models/submissionwords.cpp" line="+40"/>
        <source>Approved unseen</source>
        <translation>Ungesehen angenommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Blocked worker</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Same file</source>
        <translation>Gleiche Datei</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No text</source>
        <translation>Kein Text</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No image</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>no jobs yet</source>
        <translation>noch keine Aufträge</translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln Jahr</numerusform>
            <numerusform>%Ln Jahre</numerusform>
        </translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Approval rate</source>
        <translation>Annahmequote</translation>
    </message>
    <message>
        <location line="+68"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="-72"/>
        <source>Worker</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>%1 years</source>
        <comment>a number with a decimal, such as 1.7</comment>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Jobs done</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Account age</source>
        <translation>Kontoalter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Submitted</source>
        <translation>Eingesandt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Flags</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Proof text</source>
        <translation>Nachweistext</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>rate not known</source>
        <translation>Quote unbekannt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 percent of %2</source>
        <translation>%1 Prozent von %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>account %1</source>
        <comment>its age</comment>
        <translation>Konto %1</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>same file as %Ln other(s)</source>
        <translation>
            <numerusform>gleiche Datei wie %Ln andere</numerusform>
            <numerusform>gleiche Datei wie %Ln andere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>not seen</source>
        <translation>ungesehen</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <location filename="../ui/review/desk/undowords.cpp" line="+25"/>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message numerus="yes">
        <location line="+11"/>
        <source>%Ln submission(s)</source>
        <translation>
            <numerusform>%Ln Einsendung</numerusform>
            <numerusform>%Ln Einsendungen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1, %2</source>
        <comment>what was decided, and on whom</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>UnreadWords</name>
    <message>
        <location filename="../app/models/unreadwords.cpp" line="+21"/>
        <source>The service says that its list goes on at another address. Your key is never sent there, so the rest is not read.</source>
        <translation>Laut Dienst geht die Liste an einer anderen Adresse weiter. Dorthin wird der Schlüssel nie gesendet, darum bleibt der Rest ungelesen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The list is very long. Reading it stopped where it would have taken the requests that your decisions need.</source>
        <translation>Die Liste ist sehr lang. Das Lesen endete, wo es die Anfragen verbraucht hätte, die für Entscheidungen gebraucht werden.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The service says that its list goes on, but names only what was read already.</source>
        <translation>Laut Dienst geht die Liste weiter, er nennt aber nur, was schon gelesen ist.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service says that its list goes on, but has no further page of it.</source>
        <translation>Laut Dienst geht die Liste weiter, er hat aber keine weitere Seite davon.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>You stopped reading it.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The service counts more than it lists.</source>
        <translation>Der Dienst zählt mehr, als er aufführt.</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%Ln of %1 were read.</source>
        <translation>
            <numerusform>%Ln von %1 wurde gelesen.</numerusform>
            <numerusform>%Ln von %1 wurden gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsentApprovals</name>
    <message numerus="yes">
        <location filename="../app/models/unsentapprovals.cpp" line="+30"/>
        <source>%Ln approvals of theirs wait to be sent and go out all the same. Take them back in the outbox if they are not to be paid.</source>
        <translation>
            <numerusform>%Ln Annahme dieser Person wartet im Ausgang und wird trotzdem gesendet. Soll sie nicht bezahlt werden, lässt sie sich dort zurücknehmen.</numerusform>
            <numerusform>%Ln Annahmen dieser Person warten im Ausgang und werden trotzdem gesendet. Sollen sie nicht bezahlt werden, lassen sie sich dort zurücknehmen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsentRejections</name>
    <message numerus="yes">
        <location filename="../app/models/unsentrejections.cpp" line="+27"/>
        <source>%Ln of them reject where the campaign pays by itself: what is not sent when it is full is paid.</source>
        <translation>
            <numerusform>%Ln davon ist eine Ablehnung in einer Kampagne, die von selbst zahlt: Was nicht gesendet ist, wenn sie voll ist, wird bezahlt.</numerusform>
            <numerusform>%Ln davon sind Ablehnungen in Kampagnen, die von selbst zahlen: Was nicht gesendet ist, wenn sie voll sind, wird bezahlt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::ActivityModel</name>
    <message>
        <location filename="../app/models/activitymodel.cpp" line="+197"/>
        <source>Approval</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rejection</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approval of all pending</source>
        <translation>Annahme aller offenen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Block</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Unblock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Quick job: %1</source>
        <translation>Schnellauftrag: %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>paid to the worker %1</source>
        <translation>dem Bearbeiter bezahlt: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>paid to the workers %1</source>
        <translation>den Bearbeitern bezahlt: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>deducted %1</source>
        <translation>abgezogen: %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Done, found by reading</source>
        <translation>Erledigt, nachgelesen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Did not happen</source>
        <translation>Nicht geschehen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Decided elsewhere</source>
        <translation>Anderswo entschieden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>worker %1</source>
        <translation>Bearbeiter %1</translation>
    </message>
    <message>
        <location line="-19"/>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>(status %1)</source>
        <translation>(Status %1)</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 · %2</source>
        <comment>a worker&apos;s name, and a campaign&apos;s title</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Approvals: what the worker is paid, which need not change the balance now. New campaigns: what was deducted from the balance, with the fee.</source>
        <translation>Annahmen: was der Bearbeiter bekommt; das Guthaben muss sich dadurch jetzt nicht ändern. Neue Kampagnen: was vom Guthaben abgezogen wurde, mit Gebühr.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sent and answered</source>
        <translation>Gesendet und beantwortet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>proofdesk::ActivityPage</name>
    <message>
        <location filename="../ui/activity/activitypage.cpp" line="+52"/>
        <location line="+5"/>
        <location line="+57"/>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location line="-61"/>
        <source>Search activity</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export as CSV…</source>
        <translation>Als CSV ausgeben…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location line="+80"/>
        <source>Export activity</source>
        <translation>Verlauf ausgeben</translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>Exported %Ln entries.</source>
        <translation>
            <numerusform>%Ln Eintrag ausgegeben.</numerusform>
            <numerusform>%Ln Einträge ausgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The file was not written.</source>
        <translation>Die Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1. Nothing was changed; choose another place and try again.</source>
        <translation>%1. Nichts wurde geändert; bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Choose a row to read all of it.</source>
        <translation>Eine gewählte Zeile steht hier ganz.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>submission %1</source>
        <translation>Einsendung %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>worker %1</source>
        <translation>Bearbeiter %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>campaign %1</source>
        <translation>Kampagne %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Sent: %1</source>
        <translation>Gesendet: %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Answered: %1</source>
        <translation>Beantwortet: %1</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 of %2</source>
        <extracomment>How many were found, of &quot;18 entries&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The activity could not be read.</source>
        <translation>Der Verlauf ließ sich nicht lesen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The local database answered: %1. Nothing is lost at the service.</source>
        <translation>Die lokale Datenbank antwortete: %1. Beim Dienst ist nichts verloren.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No entry matches</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No entry holds all of these words.</source>
        <translation>Kein Eintrag enthält alle diese Wörter.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing was sent yet</source>
        <translation>Noch wurde nichts gesendet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Each approval, rejection, block and new campaign is listed here: when it was sent, what the service answered, and what it cost. The list survives restarts.</source>
        <translation>Hier steht jede Annahme, Ablehnung, Sperre und neue Kampagne: wann gesendet, was der Dienst antwortete und was es kostete. Die Liste überdauert Neustarts.</translation>
    </message>
</context>
<context>
    <name>proofdesk::BatchPanel</name>
    <message>
        <location filename="../ui/creation/batchpanel.cpp" line="+43"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open its review</source>
        <translation>Prüfung öffnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancel the rest</source>
        <translation>Rest abbrechen</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Quick jobs created</source>
        <translation>Erstellte Schnellaufträge</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Quick jobs of this list</source>
        <translation>Schnellaufträge dieser Liste</translation>
    </message>
    <message>
        <location line="+100"/>
        <source>%1 of %2 quick jobs created</source>
        <translation>%1 von %2 Schnellaufträgen erstellt</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 deducted</source>
        <translation>%1 abgezogen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>at least %1 deducted</source>
        <translation>mindestens %1 abgezogen</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln wait</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln not made</source>
        <translation>
            <numerusform>%Ln nicht erstellt</numerusform>
            <numerusform>%Ln nicht erstellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln verworfen</numerusform>
            <numerusform>%Ln verworfen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 left</source>
        <comment>a time</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Close, go on in the background</source>
        <translation>Schließen, im Hintergrund weiter</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Close, keep it paused</source>
        <translation>Schließen, angehalten lassen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Which one is it?</source>
        <translation>Welche ist es?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No answer came, and several new campaigns could be the one. Pick it, so that it is not made twice. The others wait: each further one would look the same.</source>
        <translation>Es kam keine Antwort, und mehrere neue Kampagnen könnten es sein. Wählen Sie sie aus, damit sie nicht doppelt erstellt wird. Die anderen warten: Jede weitere sähe genauso aus.</translation>
    </message>
</context>
<context>
    <name>proofdesk::BlockDialog</name>
    <message>
        <location filename="../ui/review/ask/blockdialog.cpp" line="+38"/>
        <location line="+4"/>
        <location line="+107"/>
        <source>Block worker</source>
        <translation>Bearbeiter sperren</translation>
    </message>
    <message>
        <location line="-105"/>
        <source>Block %1?</source>
        <translation>%1 sperren?</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This worker can take none of your campaigns from then on. What was approved stays paid. You can unblock them on the page Workers.</source>
        <translation>Dieser Bearbeiter kann danach an keiner der Kampagnen mehr teilnehmen. Was angenommen ist, bleibt bezahlt. Entsperren lässt er sich auf der Seite „Bearbeiter“.</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reason in your own words</source>
        <translation>Grund in eigenen Worten</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Choose a reason</source>
        <translation>Grund wählen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>No approval of theirs waits to be sent any more.</source>
        <translation>Von dieser Person wartet keine Annahme mehr auf das Senden.</translation>
    </message>
    <message>
        <location line="-41"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <location line="-37"/>
        <source>and reject their %Ln pending</source>
        <translation>
            <numerusform>und die eine offene ablehnen</numerusform>
            <numerusform>und %Ln offene ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+85"/>
        <source>%Ln of theirs that are on hold or failed stay so.</source>
        <translation>
            <numerusform>%Ln zurückgestellte oder fehlgeschlagene bleibt so.</numerusform>
            <numerusform>%Ln zurückgestellte oder fehlgeschlagene bleiben so.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+27"/>
        <source>They will read: %1</source>
        <translation>Zu lesen sein wird: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A rejection needs its reason.</source>
        <translation>Eine Ablehnung braucht ihren Grund.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Block and reject %1</source>
        <translation>Sperren und %1 ablehnen</translation>
    </message>
</context>
<context>
    <name>proofdesk::BlockedWorkersModel</name>
    <message>
        <location filename="../app/models/blockedworkersmodel.cpp" line="+103"/>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1, worker %2, blocked %3</source>
        <translation>%1, Bearbeiter %2, gesperrt %3</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Worker</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Worker ID</source>
        <translation>Bearbeiter-ID</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Blocked since</source>
        <translation>Gesperrt seit</translation>
    </message>
</context>
<context>
    <name>proofdesk::BudgetStep</name>
    <message>
        <location filename="../ui/creation/budgetstep.cpp" line="+21"/>
        <source>What do you pay, and how many times?</source>
        <translation>Wie viel wird gezahlt, und wie oft?</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Approve automatically when full</source>
        <translation>Automatisch annehmen, wenn voll</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Pay per job</source>
        <translation>Lohn je Auftrag</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Number of jobs</source>
        <translation>Anzahl der Aufträge</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>So many proofs are paid at the most.</source>
        <translation>So viele Nachweise werden höchstens bezahlt.</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Only whole numbers, without a sign.</source>
        <translation>Nur ganze Zahlen, ohne Vorzeichen.</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>When %Ln jobs are in, everything still pending is paid: up to </source>
        <translation>
            <numerusform>Wenn %Ln Auftrag eingegangen ist, wird alles noch Offene bezahlt: bis zu </numerusform>
            <numerusform>Wenn %Ln Aufträge eingegangen sind, wird alles noch Offene bezahlt: bis zu </numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>. There is no undo. Reject before that, or leave this off.</source>
        <translation>. Das ist endgültig. Vorher ablehnen, oder dies auslassen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Once all jobs are in, everything still pending is paid. There is no undo. Reject before that, or leave this off.</source>
        <translation>Sind alle Aufträge eingegangen, wird alles noch Offene bezahlt. Das ist endgültig. Vorher ablehnen, oder dies auslassen.</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>Reviewing %Ln one by one takes about as many of your %1 requests an hour.</source>
        <translation>
            <numerusform>%Ln einzeln zu prüfen braucht etwa eine der %1 Anfragen je Stunde.</numerusform>
            <numerusform>%Ln einzeln zu prüfen braucht etwa ebenso viele der %1 Anfragen je Stunde.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Each decision takes one of your %1 requests an hour.</source>
        <translation>Jede Entscheidung braucht eine der %1 Anfragen je Stunde.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Pay</source>
        <translation>Lohn</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pay · %1 × %2</source>
        <translation>Lohn · %1 × %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::BulkApprovalDialog</name>
    <message>
        <location filename="../ui/review/bulk/bulkapprovaldialog.cpp" line="+54"/>
        <location line="+1"/>
        <source>Approve all pending</source>
        <translation>Alle offenen annehmen</translation>
    </message>
    <message>
        <location line="+77"/>
        <source>Save this list…</source>
        <translation>Liste sichern…</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+63"/>
        <location line="+21"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="-83"/>
        <location line="+156"/>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location line="-118"/>
        <source>Another approval is still going on</source>
        <translation>Eine andere Annahme läuft noch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is finished first, so that nothing is paid twice.</source>
        <translation>Sie wird zuerst beendet, damit nichts doppelt bezahlt wird.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Look again</source>
        <translation>Neu ansehen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>this can no longer be stopped</source>
        <translation>nicht mehr aufzuhalten</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Close, go on in the background</source>
        <translation>Schließen, im Hintergrund weiter</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 left</source>
        <comment>a span of time</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>This changed while it was open. It was %1.</source>
        <comment>a count, and a sum</comment>
        <translation>Das hat sich inzwischen geändert. Vorher: %1.</translation>
    </message>
    <message>
        <location line="+75"/>
        <source>Nothing was approved: this changed just before you pressed. Look again, then press.</source>
        <translation>Nichts wurde angenommen: Das hat sich geändert, kurz bevor Sie gedrückt haben. Sehen Sie noch einmal hin und drücken Sie dann.</translation>
    </message>
    <message numerus="yes">
        <location line="+39"/>
        <source>Look at the %Ln approved unseen</source>
        <translation>
            <numerusform>Die ungesehen angenommene ansehen</numerusform>
            <numerusform>Die %Ln ungesehen angenommenen ansehen</numerusform>
        </translation>
    </message>
    <message>
        <location line="-69"/>
        <source>%1 · %2</source>
        <comment>what is done, and what it costs</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <location line="-3"/>
        <source>Approve %Ln submission(s)</source>
        <translation>
            <numerusform>%Ln Einsendung annehmen</numerusform>
            <numerusform>%Ln Einsendungen annehmen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Type %1 to allow it</source>
        <translation>%1 eingeben, um freizugeben</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>Not begun.</source>
        <translation>Nicht begonnen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It could not be written down on this computer, so nothing was sent.</source>
        <translation>Es ließ sich auf diesem Computer nicht festhalten, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Save this list</source>
        <translation>Liste sichern</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The list was not saved.</source>
        <translation>Die Liste wurde nicht gesichert.</translation>
    </message>
</context>
<context>
    <name>proofdesk::BulkAsking</name>
    <message numerus="yes">
        <location filename="../ui/review/bulk/bulkasking.cpp" line="+69"/>
        <source>%Ln submission(s)</source>
        <translation>
            <numerusform>%Ln Einsendung</numerusform>
            <numerusform>%Ln Einsendungen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waiting in the outbox: %1</source>
        <translation>Im Ausgang: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2</source>
        <comment>a count, and a sum</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::BulkChoices</name>
    <message>
        <location filename="../ui/review/bulk/bulkchoices.cpp" line="+33"/>
        <source>How to approve</source>
        <translation>Wie angenommen wird</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>How many will be approved, to allow it</source>
        <translation>Anzahl der Annahmen, zum Freigeben</translation>
    </message>
    <message numerus="yes">
        <location line="+42"/>
        <source>Approve all %Ln in one request</source>
        <translation>
            <numerusform>Die eine in einer Anfrage annehmen</numerusform>
            <numerusform>Alle %Ln in einer Anfrage annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>Leave out the %Ln that carry a flag</source>
        <translation>
            <numerusform>%Ln mit Hinweis auslassen</numerusform>
            <numerusform>%Ln mit Hinweis auslassen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Approve the ones I have seen</source>
        <translation>Die gesehenen annehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None of those you have seen is left to approve.</source>
        <translation>Von den gesehenen ist keine mehr anzunehmen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>You have seen none of them yet. Look through them first.</source>
        <translation>Noch wurde keine gesehen. Erst ansehen, dann annehmen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>%1. %2</source>
        <comment>what carries a flag, and what becomes of those left</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Approve the %Ln I have seen that carry no flag</source>
        <translation>
            <numerusform>Die gesehene ohne Hinweis annehmen</numerusform>
            <numerusform>Die %Ln gesehenen ohne Hinweis annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Approve the %Ln I have seen</source>
        <translation>
            <numerusform>Die gesehene annehmen</numerusform>
            <numerusform>Die %Ln gesehenen annehmen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One by one. Each can be undone until it is sent.</source>
        <translation>Einzeln. Jede lässt sich bis zum Senden zurücknehmen.</translation>
    </message>
    <message>
        <location line="-27"/>
        <source>Type %1
to allow it</source>
        <translation>%1 eingeben,
um freizugeben</translation>
    </message>
</context>
<context>
    <name>proofdesk::BulkHead</name>
    <message>
        <location filename="../ui/review/bulk/bulkhead.cpp" line="+18"/>
        <source>Approve all pending</source>
        <translation>Alle offenen annehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source> · %1 a job</source>
        <translation> · %1 je Auftrag</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Sandbox · no real money</source>
        <translation>Sandbox · kein echtes Geld</translation>
    </message>
</context>
<context>
    <name>proofdesk::BulkPlanPage</name>
    <message>
        <location filename="../ui/review/bulk/bulkplanpage.cpp" line="+19"/>
        <source>The list is read again right before sending; if it changed, you come back here. With one request, a submission that arrives in the last moment is paid too. No program can prevent that.</source>
        <translation>Kurz vor dem Senden wird die Liste noch einmal gelesen; bei Änderungen geht es hierher zurück. Mit einer einzigen Anfrage wird auch bezahlt, was im letzten Augenblick eintrifft. Kein Programm kann das verhindern.</translation>
    </message>
</context>
<context>
    <name>proofdesk::BulkSums</name>
    <message>
        <location filename="../ui/review/bulk/bulksums.cpp" line="+180"/>
        <source>Pending at the service</source>
        <translation>Offen beim Dienst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>all pages read just now, %1</source>
        <translation>alle Seiten eben gelesen, %1</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>You rejected, not sent yet</source>
        <translation>Abgelehnt, noch nicht gesendet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>sent first; the service must confirm them</source>
        <translation>gehen zuerst; der Dienst muss sie bestätigen</translation>
    </message>
    <message numerus="yes">
        <location line="+25"/>
        <source>with %Ln you approved before</source>
        <translation>
            <numerusform>mit %Ln vorher angenommenen</numerusform>
            <numerusform>mit %Ln vorher angenommenen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+25"/>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <location line="-7"/>
        <source>stay pending</source>
        <translation>bleiben offen</translation>
    </message>
    <message numerus="yes">
        <location line="-62"/>
        <source>%Ln could be read, %1</source>
        <comment>a count, and a time</comment>
        <translation>
            <numerusform>%Ln konnte gelesen werden, %1</numerusform>
            <numerusform>%Ln konnten gelesen werden, %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+25"/>
        <source>You approved before, not confirmed yet</source>
        <translation>Vorher angenommen, noch nicht bestätigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>paid too, from the outbox; not counted here</source>
        <translation>werden aus dem Ausgang auch bezahlt, hier nicht gezählt</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+20"/>
        <source>Carry a flag</source>
        <translation>Mit Hinweis</translation>
    </message>
    <message>
        <location line="-20"/>
        <source>left out, stay pending</source>
        <translation>ausgelassen, bleiben offen</translation>
    </message>
    <message>
        <location line="-18"/>
        <location line="+19"/>
        <location line="+33"/>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <location line="-61"/>
        <location line="+7"/>
        <source>Decided before</source>
        <translation>Schon entschieden</translation>
    </message>
    <message>
        <location line="-6"/>
        <source>can&apos;t be read on this computer: nothing goes in one request</source>
        <translation>auf diesem Computer nicht lesbar: nichts geht in einer Anfrage</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>the service said so; left as they are</source>
        <translation>sagte der Dienst; bleiben, wie sie sind</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>sent first, also while the outbox is paused</source>
        <translation>gehen zuerst, auch wenn der Ausgang angehalten ist</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>pictures of %1 of %2 compared so far</source>
        <comment>counts of submissions</comment>
        <translation>Bilder von %1 von %2 bisher verglichen</translation>
    </message>
    <message numerus="yes">
        <location line="+17"/>
        <source>; %Ln could not be read</source>
        <translation>
            <numerusform>; %Ln konnte nicht gelesen werden</numerusform>
            <numerusform>; %Ln konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>What is paid</source>
        <translation>Was bezahlt wird</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Your balance now</source>
        <translation>Guthaben jetzt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paid beside it, from the outbox</source>
        <translation>Daneben aus dem Ausgang</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Your balance after</source>
        <translation>Guthaben danach</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Requests it takes</source>
        <translation>Nötige Anfragen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>about %1</source>
        <comment>a count of requests</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Requests left this hour</source>
        <translation>Anfragen übrig, diese Stunde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time it takes</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>If the service set this money aside when the campaign was made, your balance stays as it is.</source>
        <translation>Hat der Dienst dieses Geld beim Anlegen der Kampagne zurückgelegt, bleibt das Guthaben, wie es ist.</translation>
    </message>
    <message>
        <location line="-52"/>
        <source>Seen, will be approved</source>
        <translation>Gesehen, werden angenommen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All will be approved</source>
        <translation>Alle werden angenommen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show %1 flagged</source>
        <translation>%1 mit Hinweis zeigen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>approved too, and paid</source>
        <translation>auch angenommen und bezahlt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>with %1</source>
        <comment>a count</comment>
        <translation>mit %1</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+14"/>
        <location line="+4"/>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>%1 × %2</source>
        <comment>a count, and what one costs</comment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::CampaignDetails</name>
    <message>
        <location filename="../ui/campaigns/campaigndetails.cpp" line="+67"/>
        <location line="+121"/>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="-120"/>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+3"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <location line="+61"/>
        <source>Choose a campaign to see all that the service says about it.</source>
        <translation>Eine gewählte Kampagne zeigt hier alles, was der Dienst über sie sagt.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>No title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+3"/>
        <location line="+15"/>
        <location line="+16"/>
        <location line="+3"/>
        <location line="+10"/>
        <location line="+6"/>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location line="-52"/>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Open, taken by nobody</source>
        <translation>Frei, von niemandem übernommen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>As the service puts it</source>
        <translation>In den Worten des Dienstes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Remaining, pending ones included</source>
        <translation>Übrig, mit den offenen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 (the service does not say of what)</source>
        <translation>%1 (wovon, sagt der Dienst nicht)</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1, from the %2 set aside when it was made</source>
        <translation>%1, aus den %2, die beim Anlegen reserviert wurden</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>As it was entered here</source>
        <translation>Wie hier eingegeben</translation>
    </message>
    <message>
        <location line="-78"/>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="-36"/>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+79"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location line="-79"/>
        <location line="+79"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location line="-78"/>
        <source>Campaign ID</source>
        <translation>Kampagnen-ID</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+73"/>
        <location line="+3"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="-72"/>
        <source>Review %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Jobs in all</source>
        <translation>Aufträge gesamt</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <location line="-21"/>
        <source>Approved</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>On their way</source>
        <comment>decided, and not confirmed by the service</comment>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Success rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pay for one job</source>
        <translation>Lohn je Auftrag</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Paid so far</source>
        <translation>Bisher bezahlt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>To approve all pending</source>
        <translation>Für alle offenen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service does not return the required proof, the countries, the picture and whether it pays by itself. They are known for campaigns made on this computer.</source>
        <translation>Verlangten Nachweis, Länder, Bild und selbsttätiges Bezahlen nennt der Dienst nicht. Bekannt sind sie bei Kampagnen, die auf diesem Computer erstellt wurden.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Proof required</source>
        <translation>Verlangter Nachweis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pays by itself when full</source>
        <translation>Zahlt von selbst, wenn voll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Deducted when made</source>
        <translation>Beim Erstellen abgebucht</translation>
    </message>
</context>
<context>
    <name>proofdesk::CampaignEnd</name>
    <message>
        <location filename="../ui/review/campaignend.cpp" line="+39"/>
        <source>%1 approved</source>
        <translation>%1 angenommen</translation>
    </message>
    <message>
        <location line="+17"/>
        <location line="+17"/>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>%1 on hold</source>
        <translation>%1 zurückgestellt</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>in less than a minute</source>
        <translation>in weniger als einer Minute</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <location line="-18"/>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <location line="+111"/>
        <source>Nothing new is left to decide here.</source>
        <translation>Hier ist nichts Neues mehr zu entscheiden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only what is on hold is left to decide here.</source>
        <translation>Zu entscheiden bleibt hier nur, was zurückgestellt ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing is left to decide here.</source>
        <translation>Hier ist alles entschieden.</translation>
    </message>
    <message>
        <location line="-38"/>
        <source>The end of the campaign</source>
        <translation>Das Ende der Kampagne</translation>
    </message>
    <message>
        <location line="-63"/>
        <source>%1 failed</source>
        <translation>%1 misslungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 not sure yet</source>
        <translation>%1 noch unklar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 decided elsewhere</source>
        <translation>%1 anderswo entschieden</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>In this visit: %1</source>
        <translation>Bei diesem Besuch: %1</translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%Ln on their way</source>
        <translation>
            <numerusform>%Ln unterwegs</numerusform>
            <numerusform>%Ln unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The campaign in all: %1</source>
        <translation>Die Kampagne insgesamt: %1</translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%Ln were approved elsewhere or by the service itself, %1.</source>
        <translation>
            <numerusform>%Ln wurde anderswo oder vom Dienst selbst angenommen, %1.</numerusform>
            <numerusform>%Ln wurden anderswo oder vom Dienst selbst angenommen, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln were approved elsewhere or by the service itself.</source>
        <translation>
            <numerusform>%Ln wurde anderswo oder vom Dienst selbst angenommen.</numerusform>
            <numerusform>%Ln wurden anderswo oder vom Dienst selbst angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>%Ln of them are not sent yet: they wait in the outbox until you send them.</source>
        <translation>
            <numerusform>%Ln davon ist noch nicht gesendet: Sie wartet im Ausgang, bis Sie senden.</numerusform>
            <numerusform>%Ln davon sind noch nicht gesendet: Sie warten im Ausgang, bis Sie senden.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <location line="-25"/>
        <source>%Ln of them are not sent yet: they go on in the outbox.</source>
        <translation>
            <numerusform>%Ln davon ist noch nicht gesendet: Im Ausgang geht sie weiter.</numerusform>
            <numerusform>%Ln davon sind noch nicht gesendet: Im Ausgang gehen sie weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="-9"/>
        <source>%Ln of them are not sent yet: they wait in the outbox, where sending is paused.</source>
        <translation>
            <numerusform>%Ln davon ist noch nicht gesendet: Sie wartet im Ausgang, wo das Senden angehalten ist.</numerusform>
            <numerusform>%Ln davon sind noch nicht gesendet: Sie warten im Ausgang, wo das Senden angehalten ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+72"/>
        <source>%Ln of them were approved unseen: the filter of that name shows them.</source>
        <translation>
            <numerusform>%Ln davon wurde ungesehen angenommen: Der Filter dieses Namens zeigt sie.</numerusform>
            <numerusform>%Ln davon wurden ungesehen angenommen: Der Filter dieses Namens zeigt sie.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Nothing waits in your other campaigns.</source>
        <translation>In den anderen Kampagnen wartet nichts.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Next: %1, %2 waiting</source>
        <comment>a campaign&apos;s title, and a count</comment>
        <translation>Weiter: %1, %2 offen</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>proofdesk::CampaignModel</name>
    <message>
        <location filename="../app/models/campaignmodel.cpp" line="+353"/>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <location line="-71"/>
        <location line="+3"/>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing waiting</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Review %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pay</source>
        <translation>Lohn</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Paid so far</source>
        <translation>Bisher bezahlt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Waiting for you</source>
        <translation>Zu prüfen</translation>
    </message>
</context>
<context>
    <name>proofdesk::CampaignTools</name>
    <message>
        <location filename="../ui/campaigns/campaigntools.cpp" line="+26"/>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status: All</source>
        <translation>Status: alle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status: Active</source>
        <translation>Status: aktiv</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status: Pending</source>
        <translation>Status: ausstehend</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status: Completed</source>
        <translation>Status: abgeschlossen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status: Canceled</source>
        <translation>Status: abgebrochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status: Other</source>
        <translation>Status: andere</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Sort</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sort: Most waiting first</source>
        <translation>Meiste wartende zuerst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sort: Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sort: Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sort: Title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sort: Highest pay first</source>
        <translation>Höchster Lohn zuerst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sort: Most paid first</source>
        <translation>Meistbezahlte zuerst</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>Details (%1)</source>
        <translation>Details (%1)</translation>
    </message>
    <message>
        <location line="-102"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Filter campaigns</source>
        <translation>Kampagnen filtern</translation>
    </message>
</context>
<context>
    <name>proofdesk::CampaignWizard</name>
    <message>
        <location filename="../ui/creation/campaignwizard.cpp" line="+63"/>
        <location line="+285"/>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <location line="-283"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+12"/>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <location line="-9"/>
        <source>The task</source>
        <translation>Die Aufgabe</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Title, text, picture</source>
        <translation>Titel, Text, Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The proof</source>
        <translation>Der Nachweis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What workers send you</source>
        <translation>Was Bearbeiter einsenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Pay, jobs, approval</source>
        <translation>Lohn, Anzahl, Annahme</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Who may do it</source>
        <translation>Wer mitmachen darf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Then create</source>
        <translation>Dann erstellen</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Your draft from before</source>
        <translation>Der frühere Entwurf</translation>
    </message>
    <message>
        <location line="+190"/>
        <source>Yours in “%1”: %2</source>
        <translation>Bisher in „%1“: %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Yours in “%1”: %2 to %3</source>
        <translation>Bisher in „%1“: %2 bis %3</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>nothing is paid yet</source>
        <translation>noch wird nichts bezahlt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 × %2 + fee · </source>
        <translation>%1 × %2 + Gebühr · </translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 × %2 · </source>
        <translation>%1 × %2 · </translation>
    </message>
    <message>
        <location line="+2"/>
        <source> · nothing is paid yet</source>
        <translation> · noch wird nichts bezahlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next: proof</source>
        <translation>Weiter: Nachweis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Next: budget</source>
        <translation>Weiter: Budget</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next: countries</source>
        <translation>Weiter: Länder</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Next: check</source>
        <translation>Weiter: Prüfung</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Create campaign</source>
        <translation>Kampagne erstellen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Create campaign · %1</source>
        <translation>Kampagne erstellen · %1</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Draft saved on this computer %1</source>
        <translation>Entwurf hier gesichert %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The draft could not be saved: %1</source>
        <translation>Der Entwurf ließ sich nicht sichern: %1</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Start over?</source>
        <translation>Neu beginnen?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All that is typed here is thrown away.</source>
        <translation>Alle Eingaben hier gehen verloren.</translation>
    </message>
</context>
<context>
    <name>proofdesk::CampaignsPage</name>
    <message>
        <location filename="../ui/campaigns/campaignspage.cpp" line="+33"/>
        <location line="+132"/>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <location line="-26"/>
        <source>Filter campaigns</source>
        <translation>Kampagnen filtern</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <location line="-67"/>
        <source>Quick job…</source>
        <translation>Schnellauftrag…</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+177"/>
        <source>New campaign…</source>
        <translation>Neue Kampagne…</translation>
    </message>
    <message>
        <location line="-13"/>
        <source>No campaign matches</source>
        <translation>Keine Kampagne passt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location line="-15"/>
        <source>No campaigns yet</source>
        <translation>Noch keine Kampagnen</translation>
    </message>
    <message numerus="yes">
        <location line="-9"/>
        <source>None of the %Ln campaign(s) has this text and this status.</source>
        <translation>
            <numerusform>Die eine Kampagne hat nicht diesen Text und diesen Status.</numerusform>
            <numerusform>Keine der %Ln Kampagnen hat diesen Text und diesen Status.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+10"/>
        <source>A campaign asks many people to do the same small job and to prove it. What they hand in waits here for your decision.</source>
        <translation>Eine Kampagne bittet viele Menschen um dieselbe kleine Arbeit und einen Nachweis dafür. Was sie einsenden, wartet hier auf eine Entscheidung.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>What is shown was read before.</source>
        <translation>Der gezeigte Stand ist älter.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There are more campaigns than these.</source>
        <translation>Es gibt noch mehr Kampagnen.</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%Ln campaign(s) left out.</source>
        <translation>
            <numerusform>%Ln Kampagne ausgelassen.</numerusform>
            <numerusform>%Ln Kampagnen ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+22"/>
        <source>%Ln submission(s) wait for you</source>
        <translation>
            <numerusform>%Ln Einsendung wartet</numerusform>
            <numerusform>%Ln Einsendungen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <location line="+10"/>
        <location line="+1"/>
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln Kampagne</numerusform>
            <numerusform>%Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>list read %1</source>
        <translation>Liste gelesen %1</translation>
    </message>
    <message>
        <location line="-38"/>
        <source>The service sent them without a usable ID. All others are shown.</source>
        <translation>Der Dienst nannte für sie keine brauchbare ID. Alle anderen sind zu sehen.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 in %2</source>
        <extracomment>%1 is &quot;199 submissions wait for you&quot;, %2 &quot;5 campaigns&quot;</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>proofdesk::CampaignsView</name>
    <message>
        <location filename="../ui/campaigns/campaignsview.cpp" line="+36"/>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
</context>
<context>
    <name>proofdesk::CandidateList</name>
    <message>
        <location filename="../ui/creation/candidatelist.cpp" line="+22"/>
        <source>Campaigns that could be it</source>
        <translation>Kampagnen, die es sein könnten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is it</source>
        <translation>Diese ist es</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>%1 · %2 × %3 · made %4</source>
        <translation>%1 · %2 × %3 · erstellt %4</translation>
    </message>
</context>
<context>
    <name>proofdesk::CheckStep</name>
    <message>
        <location filename="../ui/creation/checkstep.cpp" line="+16"/>
        <source>Is everything right?</source>
        <translation>Stimmt alles?</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Proof required</source>
        <translation>Verlangter Nachweis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approval</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>By you, and by itself once full</source>
        <translation>Von Hand, und von selbst, sobald voll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only by you</source>
        <translation>Nur von Hand</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Not complete yet.</source>
        <translation>Noch nicht vollständig.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln fields need another look. The steps without a tick show which.</source>
        <translation>
            <numerusform>%Ln Feld braucht noch einen Blick. Der Schritt ohne Haken zeigt es.</numerusform>
            <numerusform>%Ln Felder brauchen noch einen Blick. Die Schritte ohne Haken zeigen sie.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Pays by itself.</source>
        <translation>Zahlt von selbst.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Once full, up to %1 is paid without a click. There is no undo.</source>
        <translation>Sobald voll, werden bis zu %1 ohne einen Klick bezahlt. Das ist endgültig.</translation>
    </message>
</context>
<context>
    <name>proofdesk::Closing</name>
    <message>
        <location filename="../ui/program/closing.cpp" line="+53"/>
        <source>Sent, they are final. The demo keeps nothing when it is closed.</source>
        <translation>Gesendet sind sie endgültig. Die Demo behält nach dem Schließen nichts.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sent, they are final. Kept, they stay on this computer, and the next start opens paused with them. Discarded, the submissions are undecided again.</source>
        <translation>Gesendet sind sie endgültig. Behalten bleiben sie auf diesem Computer, und der nächste Start zeigt sie angehalten. Verworfen sind die Einsendungen wieder unentschieden.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Send them and close</source>
        <translation>Senden und schließen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+22"/>
        <location line="+46"/>
        <location line="+45"/>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <location line="-110"/>
        <source>Keep them and close</source>
        <translation>Behalten und schließen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Discard them and close</source>
        <translation>Verwerfen und schließen</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%Ln jobs of your list are not made yet</source>
        <translation>
            <numerusform>%Ln Auftrag der Liste ist noch nicht erstellt</numerusform>
            <numerusform>%Ln Aufträge der Liste sind noch nicht erstellt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+10"/>
        <source>The demo keeps nothing when it is closed.</source>
        <translation>Die Demo behält nach dem Schließen nichts.</translation>
    </message>
    <message>
        <location line="-9"/>
        <source>Those that are not sent are kept, and the next start shows the list, paused.</source>
        <translation>Nicht gesendete bleiben erhalten; der nächste Start zeigt die Liste angehalten.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The campaign is not made yet</source>
        <translation>Die Kampagne ist noch nicht erstellt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is not sent. Close now, and nothing is made or paid.</source>
        <translation>Sie ist nicht gesendet. Nach dem Schließen ist nichts erstellt und nichts bezahlt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A campaign is being made</source>
        <translation>Eine Kampagne wird gerade erstellt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service has not answered yet. The next start reads what became of it; nothing is sent twice.</source>
        <translation>Der Dienst hat noch nicht geantwortet. Der nächste Start liest, was daraus wurde; nichts wird zweimal gesendet.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Kept, they wait on this computer until you sign in again. Discarded, the submissions are undecided again.</source>
        <translation>Behalten warten sie auf diesem Computer bis zur nächsten Anmeldung. Verworfen sind die Einsendungen wieder unentschieden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Keep them and sign out</source>
        <translation>Behalten und abmelden</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Discard them and sign out</source>
        <translation>Verwerfen und abmelden</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Sending, then closing.</source>
        <translation>Es wird gesendet, dann geschlossen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The window closes when the last decision is sent.</source>
        <translation>Das Fenster schließt, wenn die letzte Entscheidung gesendet ist.</translation>
    </message>
    <message numerus="yes">
        <location line="-65"/>
        <source>%Ln decisions are not sent yet</source>
        <translation>
            <numerusform>%Ln Entscheidung ist noch nicht gesendet</numerusform>
            <numerusform>%Ln Entscheidungen sind noch nicht gesendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::CompareFacts</name>
    <message>
        <location filename="../ui/review/compare/comparefacts.cpp" line="+38"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Another picture of theirs, not these two</source>
        <translation>Ein anderes Bild der beiden, nicht diese zwei</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Comparing the pixels…</source>
        <translation>Bildpunkte werden verglichen…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Not the same file.</source>
        <translation>Nicht dieselbe Datei.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>One was brought to the size of the other.</source>
        <translation>Eines wurde auf die Größe des anderen gebracht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Honest screenshots of one page are much alike too.</source>
        <translation>Auch ehrliche Bildschirmfotos einer Seite ähneln sich sehr.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>Two people can send the same file for a harmless reason, such as a shared phone. You decide; nothing is decided for you.</source>
        <translation>Zwei Menschen können aus harmlosem Grund dieselbe Datei senden, etwa bei einem gemeinsamen Telefon. Nichts wird hier von selbst entschieden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Being alike proves nothing. You decide; nothing is decided for you.</source>
        <translation>Ähnlichkeit beweist nichts. Nichts wird hier von selbst entschieden.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>What is the same</source>
        <translation>Was gleich ist</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The two workers</source>
        <translation>Die zwei Bearbeiter</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+89"/>
        <source>Reject these 2 with one reason…</source>
        <translation>Beide mit einem Grund ablehnen…</translation>
    </message>
    <message>
        <location line="-77"/>
        <source>What they wrote</source>
        <translation>Text der Einsendung</translation>
    </message>
    <message>
        <location line="+76"/>
        <source>Reject 1 of these 2…</source>
        <translation>1 von beiden ablehnen…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Next of %1</source>
        <translation>Nächste von %1</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: %2</source>
        <comment>a name, and what was written</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>one can&apos;t be shown</source>
        <translation>eines ist nicht zu zeigen</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Approval rate</source>
        <translation>Annahmequote</translation>
    </message>
    <message>
        <location line="-206"/>
        <source>Nothing to compare with</source>
        <translation>Nichts zum Vergleichen</translation>
    </message>
    <message>
        <location line="-34"/>
        <source>Same file</source>
        <translation>Gleiche Datei</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>%1 bytes, each one equal</source>
        <translation>%1 Bytes, alle gleich</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 of the pixels are equal</source>
        <translation>%1 der Bildpunkte sind gleich</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>No match found</source>
        <translation>Nichts Gleiches gefunden</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>Not one of its matches</source>
        <translation>Gehört nicht zu den gleichen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No match found among %1 of %2</source>
        <translation>Nichts Gleiches unter %1 von %2</translation>
    </message>
    <message>
        <location line="+150"/>
        <source>%1 takes back both at once</source>
        <comment>a key</comment>
        <translation>%1 nimmt beide auf einmal zurück</translation>
    </message>
    <message>
        <location line="-137"/>
        <source>Beside it stands another submission, to look at both.</source>
        <translation>Daneben steht eine andere Einsendung, um beide anzusehen.</translation>
    </message>
    <message>
        <location line="+158"/>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 in both</source>
        <translation>%1 bei beiden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pixels that differ</source>
        <translation>Abweichende Bildpunkte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the sizes differ</source>
        <translation>die Größen weichen ab</translation>
    </message>
    <message>
        <location line="-206"/>
        <location line="+207"/>
        <source>comparing…</source>
        <translation>wird verglichen…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Sent apart</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>proofdesk::CompareView</name>
    <message>
        <location filename="../ui/review/compare/compareview.cpp" line="+197"/>
        <source>This is the difference, and nobody&apos;s proof. Look at one of the two to decide on it.</source>
        <translation>Das ist der Unterschied und niemandes Nachweis. Zum Entscheiden eine der beiden ansehen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There is no submission to decide on.</source>
        <translation>Keine Einsendung zum Entscheiden.</translation>
    </message>
    <message>
        <location line="+108"/>
        <source>Difference: bright is what differs</source>
        <translation>Unterschied: hell ist, was abweicht</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>  #%1</source>
        <comment>the id of a submission</comment>
        <translation>  #%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source> · the current one</source>
        <translation> · die aktuelle</translation>
    </message>
</context>
<context>
    <name>proofdesk::ComparedProof</name>
    <message>
        <location filename="../ui/review/compare/comparedproof.cpp" line="+33"/>
        <location line="+64"/>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location line="-62"/>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>  sent %1</source>
        <comment>a time such as 58 min ago</comment>
        <translation>  gesendet %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>  #%1 · sent %2</source>
        <translation>  #%1 · gesendet %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approve · %1</source>
        <translation>Annehmen · %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approve %1</source>
        <comment>a worker</comment>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, %2</source>
        <comment>what is done, and what it costs</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reject %1…</source>
        <comment>a worker</comment>
        <translation>%1 ablehnen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hold %1</source>
        <comment>a worker</comment>
        <translation>%1 zurückstellen</translation>
    </message>
</context>
<context>
    <name>proofdesk::ConfirmDialog</name>
    <message>
        <location filename="../ui/common/confirmdialog.cpp" line="+54"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>proofdesk::CostPanel</name>
    <message>
        <location filename="../ui/creation/costpanel.cpp" line="+56"/>
        <source>What it will cost</source>
        <translation>Was es kosten wird</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>changes as you type</source>
        <translation>ändert sich beim Tippen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Service fee</source>
        <translation>Gebühr des Dienstes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Fee on top</source>
        <translation>Gebühr zusätzlich</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <location line="+18"/>
        <location line="+23"/>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <location line="-20"/>
        <source>%1 + fee</source>
        <translation>%1 + Gebühr</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Pay</source>
        <translation>Lohn</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>none stated by the service</source>
        <translation>keine vom Dienst genannt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1, as on %2. The service states the true fee after creating.</source>
        <translation>%1, wie am %2. Die wahre Gebühr nennt der Dienst nach dem Erstellen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The service states its fee only after a campaign was made.</source>
        <translation>Der Dienst nennt seine Gebühr erst nach dem Erstellen einer Kampagne.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Balance now %1, afterwards</source>
        <translation>Guthaben jetzt %1, danach</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>The balance is not known yet</source>
        <translation>Das Guthaben ist noch unbekannt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Balance now %1</source>
        <translation>Guthaben jetzt %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 less the fee</source>
        <translation>%1 abzüglich der Gebühr</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>That is more than the balance. The service will refuse it.</source>
        <translation>Das ist mehr als das Guthaben. Der Dienst wird es verweigern.</translation>
    </message>
</context>
<context>
    <name>proofdesk::CountriesStep</name>
    <message>
        <location filename="../ui/creation/countriesstep.cpp" line="+12"/>
        <source>Who may do it?</source>
        <translation>Wer darf mitmachen?</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Fewer countries can take longer.</source>
        <translation>Mit weniger Ländern kann es länger dauern.</translation>
    </message>
</context>
<context>
    <name>proofdesk::CountryButton</name>
    <message>
        <location filename="../ui/creation/countrybutton.cpp" line="+31"/>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>Tick at least one country</source>
        <translation>Bitte mindestens ein Land ankreuzen</translation>
    </message>
</context>
<context>
    <name>proofdesk::CountryPicker</name>
    <message>
        <location filename="../ui/creation/countrypicker.cpp" line="+18"/>
        <source>All countries</source>
        <translation>Alle Länder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only these:</source>
        <translation>Nur diese:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search countries</source>
        <translation>Länder suchen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <location line="+72"/>
        <source>%1 (%2)</source>
        <extracomment>A country and its code, &quot;Germany (DE)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>No country matches. Search by name or by code, such as “DE”.</source>
        <translation>Kein Land passt. Suchen lässt sich nach Namen oder Kürzel, etwa „DE“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tick at least one country, or choose all.</source>
        <translation>Bitte mindestens ein Land ankreuzen oder alle wählen.</translation>
    </message>
</context>
<context>
    <name>proofdesk::CreationFlow</name>
    <message>
        <location filename="../ui/creation/creationflow.cpp" line="+24"/>
        <source>It was not seen.</source>
        <translation>Sie wurde nicht gefunden.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Send them again?</source>
        <translation>Noch einmal senden?</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Send it again?</source>
        <translation>Noch einmal senden?</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>The first try of %Ln of them got no answer. Those that were made after all, you would pay for twice.</source>
        <translation>
            <numerusform>Der erste Versuch von %Ln davon blieb ohne Antwort. Falls er doch gelungen ist, würde doppelt bezahlt.</numerusform>
            <numerusform>Der erste Versuch von %Ln davon blieb ohne Antwort. Was doch gelungen ist, würde doppelt bezahlt.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The first try got no answer. If it was made after all, you would pay for it twice.</source>
        <translation>Der erste Versuch blieb ohne Antwort. Falls es doch gelungen ist, würde doppelt bezahlt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send them again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Send it again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Quick jobs are being created.</source>
        <translation>Es werden gerade Schnellaufträge erstellt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One is created at a time, so that an answer that gets lost can be settled. Wait, or pause them under “Quick job…”. Your input is kept.</source>
        <translation>Es wird immer nur eine Kampagne erstellt, damit sich klären lässt, was bei einer verlorenen Antwort geschah. Warten Sie, oder halten Sie sie unter „Schnellauftrag…“ an. Ihre Eingaben bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>proofdesk::CreationPanel</name>
    <message>
        <location filename="../ui/creation/creationpanel.cpp" line="+28"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open its review</source>
        <translation>Prüfung öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+180"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location line="-126"/>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Nothing was sent and nothing was paid.</source>
        <translation>Nichts wurde gesendet und nichts bezahlt.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Getting ready</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Your campaigns and balance are read first, so that it can be proven afterwards what was made. Nothing is sent yet.</source>
        <translation>Zuerst werden Kampagnen und Guthaben gelesen, damit sich danach belegen lässt, was erstellt wurde. Noch wird nichts gesendet.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Creating …</source>
        <translation>Wird erstellt …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It was sent once. The service checks and books it.</source>
        <translation>Es wurde einmal gesendet. Der Dienst prüft und bucht es.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No clear answer came</source>
        <translation>Es kam keine klare Antwort</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It may have been made. It is not sent again: your campaigns and balance are read until it is clear.%1</source>
        <translation>Vielleicht wurde sie erstellt. Sie wird nicht noch einmal gesendet: Kampagnen und Guthaben werden gelesen, bis es klar ist.%1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Next reading at %1.</source>
        <translation>Nächstes Lesen um %1.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Close, go on in the background</source>
        <translation>Schließen, im Hintergrund weiter</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>No answer came, and this key shows none of the campaigns of before: it seems to be another account&apos;s, so nothing can be said. Look at your campaigns with the right key before you send it a second time.</source>
        <translation>Es kam keine Antwort, und dieser Schlüssel zeigt keine der früheren Kampagnen: er scheint zu einem anderen Konto zu gehören, darum lässt sich nichts sagen. Vor einem zweiten Senden die Kampagnen mit dem richtigen Schlüssel ansehen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No answer came, and no such campaign appeared among yours. But your balance fell by at least its pay meanwhile, so it may have been made and paid for all the same: look at your campaigns and balance again before you send it a second time.</source>
        <translation>Es kam keine Antwort, und keine solche Kampagne erschien. Das Guthaben fiel aber inzwischen mindestens um ihren Lohn; sie kann also doch erstellt und bezahlt sein. Vor einem zweiten Senden bitte Kampagnen und Guthaben noch einmal ansehen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No answer came, and no such campaign appeared among yours within a minute. It was most likely not made; your balance tells. Sending it again is up to you.</source>
        <translation>Es kam keine Antwort, und binnen einer Minute erschien keine solche Kampagne. Sehr wahrscheinlich wurde sie nicht erstellt; das Guthaben zeigt es. Noch einmal gesendet wird nur auf Wunsch.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This computer could not record the intent on disk (%1), and without that record nothing is spent.</source>
        <translation>Die Absicht ließ sich nicht auf dem Datenträger festhalten (%1), und ohne das wird nichts ausgegeben.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The service did not make it.</source>
        <translation>Der Dienst hat sie nicht erstellt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It was not sent.</source>
        <translation>Sie wurde nicht gesendet.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Nothing was made and nothing was taken.</source>
        <translation>Nichts wurde erstellt und nichts abgebucht.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Campaign created</source>
        <translation>Kampagne erstellt</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>“%1” was made. The service&apos;s answer got lost on the way, so what it took was read from your campaigns and balance.</source>
        <translation>„%1“ wurde erstellt. Die Antwort des Dienstes ging verloren; was abgebucht wurde, ist aus Kampagnen und Guthaben gelesen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The service made it.</source>
        <translation>Der Dienst hat sie erstellt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The service made “%1”.</source>
        <translation>Der Dienst hat „%1“ erstellt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pay for all jobs</source>
        <translation>Lohn für alle Aufträge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Service fee</source>
        <translation>Gebühr des Dienstes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Deducted</source>
        <translation>Abgebucht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New balance</source>
        <translation>Neues Guthaben</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Which one is it?</source>
        <translation>Welche ist es?</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No answer came, and several new campaigns could be the one. Pick it, so that it is not made twice.</source>
        <translation>Es kam keine Antwort, und mehrere neue Kampagnen könnten es sein. Bitte die richtige wählen, damit sie nicht doppelt entsteht.</translation>
    </message>
</context>
<context>
    <name>proofdesk::DecisionAsking</name>
    <message>
        <location filename="../ui/review/ask/decisionasking.cpp" line="+302"/>
        <source>What did you ask for?</source>
        <translation>Was ist verlangt?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The service does not tell it. It is kept on this computer and shown beside each proof.</source>
        <translation>Der Dienst nennt es nicht. Es bleibt auf diesem Computer und steht neben jedem Nachweis.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>Approve %1 with a note</source>
        <translation>%1 mit Notiz annehmen</translation>
    </message>
    <message>
        <location line="-173"/>
        <source>The question is closed, as another one is looked at now. What you type is lost; the keys act again after a pause, or after Esc.</source>
        <translation>Die Frage ist geschlossen, weil jetzt eine andere zu sehen ist. Was Sie tippen, ist verloren; nach einer Pause oder nach Esc wirken die Tasten wieder.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>(their name)</source>
        <comment>stands for a hidden name in a text</comment>
        <translation>(der Name)</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>Approve %1 · %2</source>
        <comment>how many, and what it costs</comment>
        <translation>%1 annehmen · %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approve %1</source>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message numerus="yes">
        <location line="-49"/>
        <source>%Ln submission(s)</source>
        <translation>
            <numerusform>%Ln Einsendung</numerusform>
            <numerusform>%Ln Einsendungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+42"/>
        <source>Approve %Ln submission(s) at once?</source>
        <translation>
            <numerusform>%Ln Einsendung auf einmal annehmen?</numerusform>
            <numerusform>%Ln Einsendungen auf einmal annehmen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>Reject %Ln submission(s) at once?</source>
        <translation>
            <numerusform>%Ln Einsendung auf einmal ablehnen?</numerusform>
            <numerusform>%Ln Einsendungen auf einmal ablehnen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>Put %Ln submission(s) on hold at once?</source>
        <translation>
            <numerusform>%Ln Einsendung auf einmal zurückstellen?</numerusform>
            <numerusform>%Ln Einsendungen auf einmal zurückstellen?</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hold %1</source>
        <translation>%1 zurückstellen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <location line="+83"/>
        <source>Approve %Ln submission(s) with a note</source>
        <translation>
            <numerusform>%Ln Einsendung mit Notiz annehmen</numerusform>
            <numerusform>%Ln Einsendungen mit Notiz annehmen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The worker reads it. Leave it empty to approve without one.</source>
        <translation>Der Bearbeiter liest sie. Leer bedeutet: annehmen ohne Notiz.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>The service did not tell who this worker is, so nobody can be blocked.</source>
        <translation>Der Dienst nennt diesen Bearbeiter nicht, also lässt sich niemand sperren.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Blocking %1…</source>
        <translation>%1 wird gesperrt…</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The worker</source>
        <translation>Der Bearbeiter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 was blocked already</source>
        <translation>%1 war schon gesperrt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 is blocked</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Whether %1 is blocked is not known yet; it is read again.</source>
        <translation>Ob %1 gesperrt ist, ist noch unklar; es wird neu gelesen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 was not blocked: %2</source>
        <translation>%1 wurde nicht gesperrt: %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::DecisionFoot</name>
    <message>
        <location filename="../ui/review/inspector/decisionfoot.cpp" line="+32"/>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <location line="+16"/>
        <location line="+155"/>
        <source>Approve with a note to the worker</source>
        <translation>Annehmen mit Notiz an den Bearbeiter</translation>
    </message>
    <message>
        <location line="-74"/>
        <source>%1, %2</source>
        <comment>what is done, and what it costs</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>Approve %Ln submission(s)</source>
        <translation>
            <numerusform>%Ln Einsendung annehmen</numerusform>
            <numerusform>%Ln Einsendungen annehmen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Approve %1</source>
        <comment>a worker</comment>
        <translation>%1 annehmen</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>Approve %Ln submission(s) with a note</source>
        <translation>
            <numerusform>%Ln Einsendung mit Notiz annehmen</numerusform>
            <numerusform>%Ln Einsendungen mit Notiz annehmen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approve %1 with a note</source>
        <comment>a worker</comment>
        <translation>%1 mit Notiz annehmen</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>Reject %Ln submission(s)…</source>
        <translation>
            <numerusform>%Ln Einsendung ablehnen…</numerusform>
            <numerusform>%Ln Einsendungen ablehnen…</numerusform>
        </translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reject %1…</source>
        <comment>a worker</comment>
        <translation>%1 ablehnen…</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Hold %Ln submission(s)</source>
        <translation>
            <numerusform>%Ln Einsendung zurückstellen</numerusform>
            <numerusform>%Ln Einsendungen zurückstellen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Hold %1</source>
        <comment>a worker</comment>
        <translation>%1 zurückstellen</translation>
    </message>
    <message>
        <location line="+59"/>
        <source>Approve with a note to the worker (%1)</source>
        <translation>Annehmen mit Notiz an den Bearbeiter (%1)</translation>
    </message>
</context>
<context>
    <name>proofdesk::ExampleCards</name>
    <message>
        <location filename="../ui/account/examplecards.cpp" line="+87"/>
        <source>Four drawn submissions: approved, to be approved, rejected, not seen</source>
        <translation>Vier gezeichnete Einsendungen: angenommen, anzunehmen, abgelehnt, ungesehen</translation>
    </message>
</context>
<context>
    <name>proofdesk::FilterPane</name>
    <message>
        <location filename="../ui/review/lists/filterpane.cpp" line="+45"/>
        <source>Worker or text</source>
        <translation>Bearbeiter oder Text</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Blind: hide names until decided</source>
        <translation>Blind: Namen verbergen</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+38"/>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>Countries are hidden until decided</source>
        <translation>Länder bleiben bis zur Entscheidung verborgen</translation>
    </message>
    <message>
        <location line="+116"/>
        <source>Narrowed to</source>
        <translation>Eingegrenzt auf</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>First time, as far as read</source>
        <translation>Zum ersten Mal, soweit gelesen</translation>
    </message>
    <message>
        <location line="+89"/>
        <source>One worker</source>
        <translation>Ein Bearbeiter</translation>
    </message>
    <message>
        <location line="-108"/>
        <source>Those named elsewhere</source>
        <translation>Die anderswo genannten</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waiting to be sent</source>
        <translation>Wartet aufs Senden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approved</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Failed or unsure</source>
        <translation>Misslungen oder unklar</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not seen yet</source>
        <translation>Noch ungesehen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Flags</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Facts</source>
        <translation>Tatsachen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Approval rate</source>
        <translation>Annahmequote</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>95 % and more</source>
        <translation>95 % und mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>80 to 95 %</source>
        <translation>80 bis 95 %</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Under 80 %</source>
        <translation>Unter 80 %</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No rate</source>
        <translation>Keine Quote</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Waiting for</source>
        <translation>Wartet seit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Under 1 hour</source>
        <translation>Unter 1 Stunde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>1 to 24 hours</source>
        <translation>1 bis 24 Stunden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>More than a day</source>
        <translation>Über einem Tag</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>%1+</source>
        <comment>at least so many</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Of those whose pictures were compared so far</source>
        <translation>Von denen, deren Bilder bisher verglichen wurden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of those that were read so far</source>
        <translation>Von denen, die bisher gelesen wurden</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>All %Ln countries</source>
        <translation>
            <numerusform>Das eine Land</numerusform>
            <numerusform>Alle %Ln Länder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+42"/>
        <source>Clear %Ln filter(s)</source>
        <translation>
            <numerusform>%Ln Filter leeren</numerusform>
            <numerusform>%Ln Filter leeren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::FlagsSection</name>
    <message>
        <location filename="../ui/review/inspector/flagssection.cpp" line="+26"/>
        <source> (approved)</source>
        <comment>what became of the other submission, after a name</comment>
        <translation> (angenommen)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source> (rejected)</source>
        <comment>what became of the other submission, after a name</comment>
        <translation> (abgelehnt)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Same file as </source>
        <comment>followed by a name</comment>
        <translation>Gleiche Datei wie </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>somebody without a name</source>
        <translation>jemand ohne Namen</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source> and %Ln more</source>
        <translation>
            <numerusform> und %Ln weitere</numerusform>
            <numerusform> und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Flags</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Facts</source>
        <translation>Tatsachen</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>No evidence against it</source>
        <translation>Nichts spricht dagegen</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>No evidence; compared with the %Ln other pictures read here</source>
        <translation>
            <numerusform>Nichts spricht dagegen; verglichen mit dem einen anderen hier gelesenen Bild</numerusform>
            <numerusform>Nichts spricht dagegen; verglichen mit den %Ln anderen hier gelesenen Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>No evidence so far; compared with %1 of the %Ln other pictures</source>
        <translation>
            <numerusform>Bisher spricht nichts dagegen; verglichen mit %1 von %Ln anderen Bild</numerusform>
            <numerusform>Bisher spricht nichts dagegen; verglichen mit %1 von %Ln anderen Bildern</numerusform>
        </translation>
    </message>
    <message>
        <location line="+21"/>
        <source> (read earlier)</source>
        <comment>after a name</comment>
        <translation> (früher gelesen)</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>proofdesk::FrameBar</name>
    <message>
        <location filename="../ui/review/proof/framebar.cpp" line="+33"/>
        <source>Previous frame</source>
        <translation>Vorheriges Einzelbild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next frame</source>
        <translation>Nächstes Einzelbild</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Moving picture</source>
        <translation>Bewegtes Bild</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>Pause</source>
        <comment>a moving picture</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Play</source>
        <comment>a moving picture</comment>
        <translation>Abspielen</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>Frame %1</source>
        <translation>Einzelbild %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Frame %1 of the first %2</source>
        <translation>Einzelbild %1 der ersten %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Frame %1 of %2</source>
        <translation>Einzelbild %1 von %2</translation>
    </message>
    <message>
        <location line="-50"/>
        <source>%1 (key: %2)</source>
        <comment>what a button does</comment>
        <translation>%1 (Taste: %2)</translation>
    </message>
</context>
<context>
    <name>proofdesk::ImageDrop</name>
    <message>
        <location filename="../ui/creation/imagedrop.cpp" line="+30"/>
        <source>That is not a file on this computer.</source>
        <translation>Das ist keine Datei auf diesem Computer.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file could not be read.</source>
        <translation>Die Datei ließ sich nicht lesen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file is larger than %1 MB.</source>
        <translation>Die Datei ist größer als %1 MB.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>That is not a picture. PNG, JPEG, GIF and WebP can be used.</source>
        <translation>Das ist kein Bild. Möglich sind PNG, JPEG, GIF und WebP.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The picture has too many pixels.</source>
        <translation>Das Bild hat zu viele Bildpunkte.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Drop a picture here, or choose one. Optional.</source>
        <translation>Bild hierher ziehen oder wählen. Freiwillig.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Drop one picture only.</source>
        <translation>Bitte nur ein Bild ablegen.</translation>
    </message>
</context>
<context>
    <name>proofdesk::Inspector</name>
    <message>
        <location filename="../ui/review/inspector/inspector.cpp" line="+36"/>
        <source>approved</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>You asked for</source>
        <translation>Verlangt ist</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Reject with a reason</source>
        <translation>Ablehnen mit Grund</translation>
    </message>
    <message>
        <location line="+32"/>
        <location line="+49"/>
        <source>Note it…</source>
        <translation>Notieren…</translation>
    </message>
    <message>
        <location line="-85"/>
        <source>What they wrote</source>
        <translation>Text der Einsendung</translation>
    </message>
    <message>
        <location line="+69"/>
        <source>Edit…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>Edit the reasons for rejections…</source>
        <translation>Gründe für Ablehnungen bearbeiten…</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Not known here: the service does not tell what was asked for.</source>
        <translation>Hier unbekannt: der Dienst nennt nicht, was verlangt ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>#%1</source>
        <comment>the ID of a submission</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+55"/>
        <source>Your note.</source>
        <translation>Eigene Notiz.</translation>
    </message>
    <message>
        <location line="-46"/>
        <source>Nothing. No text was sent.</source>
        <translation>Nichts. Es kam kein Text.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Failed.</source>
        <translation>Misslungen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Not sure yet.</source>
        <translation>Noch unklar.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The answer was lost. The service is being read before anything is sent again.</source>
        <translation>Die Antwort ging verloren. Bevor etwas noch einmal gesendet wird, wird der Dienst gelesen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Decided elsewhere.</source>
        <translation>Anderswo entschieden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The service holds it as %1 already. Your decision changes nothing any more.</source>
        <translation>Beim Dienst gilt sie schon als %1. Die eigene Entscheidung ändert nichts mehr.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>On hold.</source>
        <translation>Zurückgestellt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Your reason.</source>
        <translation>Eigener Grund.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>%1, then 1–9</source>
        <comment>the key that rejects</comment>
        <translation>%1, dann 1–9</translation>
    </message>
</context>
<context>
    <name>proofdesk::InspectorFeed</name>
    <message>
        <location filename="../ui/review/inspector/inspectorfeed.cpp" line="+26"/>
        <source>%1 approved</source>
        <translation>%1 angenommen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Both came within a minute</source>
        <translation>Beide kamen innerhalb einer Minute</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This one came first, %1 before the other</source>
        <comment>a span such as 58 min</comment>
        <translation>Diese kam zuerst, %1 vor der anderen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The other came first, %1 before this one</source>
        <comment>a span such as 58 min</comment>
        <translation>Die andere kam zuerst, %1 vor dieser</translation>
    </message>
</context>
<context>
    <name>proofdesk::KeyCapLabel</name>
    <message>
        <location filename="../ui/common/keycaplabel.cpp" line="+16"/>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>proofdesk::KeySheet</name>
    <message>
        <location filename="../ui/review/keys/keysheet.cpp" line="+76"/>
        <source>Move, and nothing but move</source>
        <translation>Bewegen, und nur bewegen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The pages, from the top</source>
        <translation>Die Seiten, von oben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close Proofdesk</source>
        <translation>Proofdesk beenden</translation>
    </message>
    <message>
        <location line="+35"/>
        <location line="+1"/>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
</context>
<context>
    <name>proofdesk::KeysDialog</name>
    <message>
        <location filename="../ui/review/keys/keysdialog.cpp" line="+29"/>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <location line="+12"/>
        <location line="+1"/>
        <location line="+47"/>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Click an action or press Enter on it, then the new key. It is in force at once and kept for the next start.</source>
        <translation>Eine Aktion anklicken oder mit Enter wählen, dann die neue Taste drücken. Sie gilt sofort und auch nach dem nächsten Start.</translation>
    </message>
    <message>
        <location line="-30"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>Change key…</source>
        <translation>Taste ändern…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Restore this key</source>
        <translation>Diese zurücksetzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Restore all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>All keys are as they were at first.</source>
        <translation>Alle Tasten sind wieder wie am Anfang.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>The key of %1 stays. %2</source>
        <translation>Die Taste von %1 bleibt. %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Press the new key of %1. Esc leaves it as it is.</source>
        <translation>Jetzt die neue Taste für %1 drücken. Esc lässt sie, wie sie ist.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 can&apos;t be given to it. %2 Press another key, or Esc.</source>
        <translation>%1 kann sie nicht bekommen. %2 Eine andere Taste drücken oder Esc.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 is the key of %2 already. Change that one first, or take another key.</source>
        <translation>%1 ist schon die Taste von %2. Erst jene ändern oder eine andere Taste nehmen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 is now on %2.</source>
        <comment>an action, and its new key</comment>
        <translation>%1 liegt jetzt auf %2.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>proofdesk::KeysModel</name>
    <message>
        <location filename="../ui/review/keys/keysmodel.cpp" line="+27"/>
        <source>Press the new key…</source>
        <translation>Neue Taste drücken…</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+5"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <location line="-2"/>
        <source>%1 (was %2)</source>
        <comment>a key, and the one it had before</comment>
        <translation>%1 (statt %2)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1, %2</source>
        <comment>an action, and its key</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Part</source>
        <translation>Bereich</translation>
    </message>
</context>
<context>
    <name>proofdesk::KindCards</name>
    <message>
        <location filename="../ui/creation/kindcards.cpp" line="+57"/>
        <source>%1 and others</source>
        <translation>%1 und andere</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1, %2</source>
        <extracomment>Two host names</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::Launcher</name>
    <message>
        <location filename="../ui/program/launcher.cpp" line="+30"/>
        <source>the demo can&apos;t be started: %1</source>
        <translation>die Demo lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Proofdesk is open already and was brought to the front.</source>
        <translation>Proofdesk ist schon offen und wurde nach vorn geholt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Proofdesk is running with the profile in %1 already, but does not answer. Wait until it has ended, or end it, and try again. If no other computer uses that folder, %2 was left behind and can be removed.</source>
        <translation>Proofdesk läuft schon mit dem Profil in %1, antwortet aber nicht. Bitte warten, bis es beendet ist, oder es beenden und erneut versuchen. Nutzt kein anderer Rechner diesen Ordner, so blieb %2 liegen und kann entfernt werden.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Nothing can be written in %1. Nothing is sent that can&apos;t be recorded first. Allow writing there and try again.</source>
        <translation>In %1 kann nichts geschrieben werden. Nichts wird gesendet, was nicht zuerst festgehalten werden kann. Bitte das Schreiben dort erlauben und erneut versuchen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The disk is full, so nothing can be recorded in %1. Nothing is lost. Make room and try again.</source>
        <translation>Der Datenträger ist voll, darum kann in %1 nichts festgehalten werden. Nichts ist verloren. Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Proofdesk can&apos;t start</source>
        <translation>Proofdesk kann nicht starten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>The demo can&apos;t be started: %1</source>
        <translation>Die Demo lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>This key was not used on this computer before, and the service does not say now which campaigns it shows. So nobody knows whether what waits here for sending is its account&apos;s. Nothing of it is opened: sign in again when the service answers.</source>
        <translation>Dieser Schlüssel wurde auf diesem Computer noch nie benutzt, und der Dienst sagt gerade nicht, welche Kampagnen er zeigt. So weiß niemand, ob das, was hier auf den Versand wartet, zu seinem Konto gehört. Nichts davon wird geöffnet: Bitte neu anmelden, sobald der Dienst antwortet.</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>The key of this run, from the environment</source>
        <translation>Der Schlüssel dieser Sitzung, aus der Umgebung</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Begin with a new file?</source>
        <translation>Mit einer neuen Datei beginnen?</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Set aside it is kept under another name beside the new one. Decisions that were not sent yet stay in it and are not sent.</source>
        <translation>Beiseitegelegt bleibt sie unter anderem Namen neben der neuen erhalten. Entscheidungen, die noch nicht gesendet wurden, bleiben darin und werden nicht gesendet.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Set it aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>proofdesk::LinkAsking</name>
    <message>
        <location filename="../ui/review/ask/linkasking.cpp" line="+20"/>
        <source>Open this link in your browser?</source>
        <translation>Diesen Link im Browser öffnen?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is an address that a worker sent, and who runs it sees that you came: %1</source>
        <translation>Die Adresse stammt von einem Bearbeiter, und wer sie betreibt, sieht den Besuch: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open the link</source>
        <translation>Link öffnen</translation>
    </message>
</context>
<context>
    <name>proofdesk::LinksField</name>
    <message>
        <location filename="../ui/creation/linksfield.cpp" line="+71"/>
        <source>Several links…</source>
        <translation>Mehrere Links…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One link</source>
        <translation>Ein Link</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <location line="+95"/>
        <source>Use them anyway</source>
        <translation>Trotzdem nehmen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Use it anyway</source>
        <translation>Trotzdem nehmen</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>For example %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>An address of %1. Proofdesk does not open it.</source>
        <translation>Eine Adresse von %1. Proofdesk öffnet sie nicht.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>This is not an address of %1 that Proofdesk knows.</source>
        <translation>Das ist keine Adresse von %1, die Proofdesk kennt.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Line %1 is not a link: “%2”.</source>
        <translation>Zeile %1 ist kein Link: „%2“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Line %1 is the same as line %2.</source>
        <translation>Zeile %1 ist dieselbe wie Zeile %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Line %1 is not an address of %2 that Proofdesk knows.</source>
        <translation>Zeile %1 ist keine Adresse von %2, die Proofdesk kennt.</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Und %Ln weitere.</numerusform>
            <numerusform>Und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>These are %1 links. At most %2 are taken at once.</source>
        <translation>Das sind %1 Links. Höchstens %2 werden auf einmal genommen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>One link a line. Each becomes a job of its own.</source>
        <translation>Ein Link je Zeile. Aus jedem wird ein eigener Auftrag.</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%Ln addresses of %1. Proofdesk does not open them.</source>
        <translation>
            <numerusform>%Ln Adresse von %1. Proofdesk öffnet sie nicht.</numerusform>
            <numerusform>%Ln Adressen von %1. Proofdesk öffnet sie nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::ListStates</name>
    <message>
        <location filename="../ui/common/liststates.cpp" line="+60"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>proofdesk::LoadingLine</name>
    <message>
        <location filename="../ui/review/loadingline.cpp" line="+34"/>
        <source>Reading submissions</source>
        <translation>Einsendungen werden gelesen</translation>
    </message>
</context>
<context>
    <name>proofdesk::MainWindow</name>
    <message>
        <location filename="../ui/window/mainwindow.cpp" line="+271"/>
        <source>Proofdesk</source>
        <translation>Proofdesk</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Proofdesk — %1</source>
        <translation>Proofdesk — %1</translation>
    </message>
</context>
<context>
    <name>proofdesk::MoneyEdit</name>
    <message>
        <location filename="../ui/common/moneyedit.cpp" line="+96"/>
        <source>This is not an amount in dollars. Write it like %1, with at most four decimals.</source>
        <translation>Das ist kein Betrag in Dollar. Schreibweise wie %1, mit höchstens vier Nachkommastellen.</translation>
    </message>
</context>
<context>
    <name>proofdesk::Navigation</name>
    <message>
        <location filename="../ui/window/navigation.cpp" line="+101"/>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message numerus="yes">
        <location line="+63"/>
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::NotePanel</name>
    <message>
        <location filename="../ui/review/ask/notepanel.cpp" line="+22"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>proofdesk::Notice</name>
    <message>
        <location filename="../ui/common/notice.cpp" line="+133"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>Close; %Ln more behind it</source>
        <translation>
            <numerusform>Schließen; dahinter steht noch %Ln Hinweis</numerusform>
            <numerusform>Schließen; dahinter stehen noch %Ln Hinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::OutboxDelegate</name>
    <message>
        <location filename="../ui/review/outbox/outboxdelegate.cpp" line="+94"/>
        <source>%1 · %2</source>
        <comment>which submission, and a remark</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::OutboxModel</name>
    <message>
        <location filename="../app/models/outboxmodel.cpp" line="+26"/>
        <source>The balance is %1, and this approval pays %2. Add money, then try again.</source>
        <translation>Das Guthaben beträgt %1, diese Annahme kostet %2. Zuerst Guthaben aufladen, dann erneut versuchen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The answer was lost; the service is being read</source>
        <translation>Antwort verloren; der Dienst wird gelesen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service holds it as “%1”</source>
        <translation>Beim Dienst gilt sie als „%1“</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>#%1</source>
        <comment>the id of a submission</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 · %2</source>
        <comment>the id of a submission, and its campaign</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 %2</source>
        <comment>a worker&apos;s name, and which of their submissions</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1, %2</source>
        <comment>a worker&apos;s name and a state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2, %3</source>
        <comment>a name, a state, a remark</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>proofdesk::OutboxPanel</name>
    <message>
        <location filename="../ui/review/outbox/outboxpanel.cpp" line="+50"/>
        <location line="+138"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location line="-137"/>
        <location line="+139"/>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location line="-138"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+4"/>
        <location line="+38"/>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <location line="-5"/>
        <source>Send after</source>
        <translation>Senden nach</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Send after %1 s</source>
        <translation>Senden nach %1 s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send when I say so</source>
        <translation>Nur auf Befehl senden</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>Read it now</source>
        <translation>Jetzt nachlesen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Leave it so</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing is on its way. What you decide waits here until its undo time is over.</source>
        <translation>Nichts ist unterwegs. Entscheidungen warten hier, bis die Rücknahmefrist vorbei ist.</translation>
    </message>
</context>
<context>
    <name>proofdesk::OutboxStrip</name>
    <message>
        <location filename="../ui/review/outbox/outboxstrip.cpp" line="+53"/>
        <source> · paused: the computer slept or its clock was set, so look again first</source>
        <translation> · angehalten: der Computer schlief oder die Uhr wurde gestellt, erst noch einmal ansehen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source> · paused: the service does not take the key</source>
        <translation> · angehalten: der Dienst nimmt den Schlüssel nicht an</translation>
    </message>
    <message>
        <location line="+2"/>
        <source> · paused: nothing can be recorded on this computer</source>
        <translation> · angehalten: auf diesem Computer lässt sich nichts festhalten</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source> · paused: sending went wrong %Ln time(s) in a row</source>
        <translation>
            <numerusform> · ruht: %Ln-mal hintereinander ging das Senden schief</numerusform>
            <numerusform> · ruht: %Ln-mal hintereinander ging das Senden schief</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source> · paused</source>
        <translation> · angehalten</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+99"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location line="-98"/>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+60"/>
        <source>Pause sending</source>
        <translation>Senden anhalten</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>Time until the next decision is sent</source>
        <translation>Zeit bis zum Senden der nächsten Entscheidung</translation>
    </message>
    <message>
        <location line="-24"/>
        <source>Nothing unsent. What was sent is final: the service takes nothing back.</source>
        <translation>Nichts ungesendet. Gesendetes ist endgültig: der Dienst nimmt nichts zurück.</translation>
    </message>
    <message>
        <location line="-143"/>
        <source>%1 s</source>
        <comment>a time to wait</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <location line="+15"/>
        <source> · paused: the service does not show these campaigns to this key</source>
        <translation> · angehalten: der Dienst zeigt diese Kampagnen mit diesem Schlüssel nicht</translation>
    </message>
    <message>
        <location line="+90"/>
        <source>Go on sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <location line="+11"/>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 failed</source>
        <translation>%1 misslungen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 not sure yet</source>
        <translation>%1 noch unklar</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 decided elsewhere</source>
        <translation>%1 anderswo entschieden</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Undo: %1</source>
        <comment>a decision</comment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>How many have been sent</source>
        <translation>Wie viele schon gesendet sind</translation>
    </message>
    <message>
        <location line="+23"/>
        <source> · %1 left</source>
        <comment>a span of time</comment>
        <translation> · noch %1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 waiting</source>
        <translation>%1 im Ausgang</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sending %1</source>
        <translation>%1 wird gesendet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing waiting to be sent</source>
        <translation>Nichts wartet aufs Senden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source> · %1 approve</source>
        <translation> · %1 annehmen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source> · %1 reject</source>
        <translation> · %1 ablehnen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source> · unsent from the last time, paused</source>
        <translation> · ungesendet vom letzten Mal, angehalten</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+2"/>
        <source> · queued</source>
        <translation> · in der Warteschlange</translation>
    </message>
    <message>
        <location line="-2"/>
        <source> · next in %1</source>
        <translation> · nächste in %1</translation>
    </message>
    <message>
        <location line="+14"/>
        <source> · going out; what you decide next stays paused</source>
        <translation> · wird gesendet; spätere Entscheidungen bleiben angehalten</translation>
    </message>
    <message>
        <location line="-10"/>
        <source> · until you send</source>
        <translation> · bis zum Befehl</translation>
    </message>
    <message>
        <location line="-34"/>
        <source>Sent %1 of %2</source>
        <comment>counts of decisions</comment>
        <translation>%1 von %2 gesendet</translation>
    </message>
    <message>
        <location line="+42"/>
        <source> · going out in %1; what you decide next stays paused</source>
        <translation> · wird in %1 gesendet; spätere Entscheidungen bleiben angehalten</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+1"/>
        <location line="+1"/>
        <source>Key: %1</source>
        <translation>Taste: %1</translation>
    </message>
</context>
<context>
    <name>proofdesk::OutcomeNotices</name>
    <message>
        <location filename="../ui/program/outcomenotices.cpp" line="+105"/>
        <source>The campaign was made.</source>
        <translation>Die Kampagne wurde erstellt.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>“%1” was made.</source>
        <translation>„%1“ wurde erstellt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service&apos;s answer was lost; it was found among your campaigns, once.</source>
        <translation>Die Antwort des Dienstes ging verloren; unter den Kampagnen steht sie einmal.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The service said so.</source>
        <translation>Der Dienst hat es bestätigt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+147"/>
        <source>Open its review</source>
        <translation>Prüfung öffnen</translation>
    </message>
    <message>
        <location line="-130"/>
        <source>Several campaigns could be the one you made.</source>
        <translation>Mehrere Kampagnen könnten die gesendete sein.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No answer came when it was sent. Pick the one it is, so that it is not made twice.</source>
        <translation>Beim Senden kam keine Antwort. Bitte die richtige wählen, damit sie nicht doppelt entsteht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pick it…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>A campaign that you sent was not seen.</source>
        <translation>Eine gesendete Kampagne ist nicht erschienen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No answer came, and this key shows none of the campaigns of before: it seems to be another account&apos;s. Look at your campaigns with the right key before you send it a second time. Its draft is kept.</source>
        <translation>Es kam keine Antwort, und dieser Schlüssel zeigt keine der früheren Kampagnen: er scheint zu einem anderen Konto zu gehören. Vor einem zweiten Senden die Kampagnen mit dem richtigen Schlüssel ansehen. Der Entwurf bleibt erhalten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No answer came and no such campaign appeared, but your balance fell by at least its pay: look at both again before you send it a second time. Its draft is kept.</source>
        <translation>Es kam keine Antwort, und keine solche Kampagne erschien, aber das Guthaben fiel mindestens um ihren Lohn. Vor einem zweiten Senden bitte beides noch einmal ansehen. Der Entwurf bleibt erhalten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No answer came and no such campaign appeared: it was most likely not made. Its draft is kept, and sending it again is up to you.</source>
        <translation>Es kam keine Antwort, und keine solche Kampagne erschien: sehr wahrscheinlich wurde sie nicht erstellt. Der Entwurf bleibt erhalten; noch einmal gesendet wird nur auf Wunsch.</translation>
    </message>
    <message numerus="yes">
        <location line="+85"/>
        <source>%Ln other approval(s) wait in the outbox and are not sent yet.</source>
        <translation>
            <numerusform>%Ln weitere Annahme wartet im Ausgang und ist noch nicht gesendet.</numerusform>
            <numerusform>%Ln weitere Annahmen warten im Ausgang und sind noch nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <location line="-174"/>
        <source>The campaign was not made.</source>
        <translation>Die Kampagne wurde nicht erstellt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing was made and nothing was taken.</source>
        <translation>Nichts wurde erstellt und nichts abgebucht.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <location line="+73"/>
        <location line="+35"/>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <location line="-25"/>
        <source>Quick jobs: %1</source>
        <translation>Schnellaufträge: %1</translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>%Ln quick jobs of before are not created yet.</source>
        <translation>
            <numerusform>%Ln Schnellauftrag von vorher ist noch nicht erstellt.</numerusform>
            <numerusform>%Ln Schnellaufträge von vorher sind noch nicht erstellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln quick jobs of before were not created.</source>
        <translation>
            <numerusform>%Ln Schnellauftrag von vorher wurde nicht erstellt.</numerusform>
            <numerusform>%Ln Schnellaufträge von vorher wurden nicht erstellt.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Creating is paused, so that you can look at them first.</source>
        <translation>Das Erstellen ist angehalten, damit Sie sie erst ansehen können.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The list says why, and you can try them again.</source>
        <translation>Die Liste sagt, warum, und Sie können es erneut versuchen.</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Approve all pending: %1.</source>
        <translation>Alles Ausstehende annehmen: %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approve all pending, “%1”: %2.</source>
        <translation>Alle offenen annehmen, „%1“: %2.</translation>
    </message>
</context>
<context>
    <name>proofdesk::PaidNotices</name>
    <message>
        <location filename="../ui/program/paidnotices.cpp" line="+52"/>
        <source>“%1” is full, and all of it is decided.</source>
        <translation>„%1“ ist voll, und alles ist entschieden.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln were approved elsewhere or by the service itself, %1.</source>
        <translation>
            <numerusform>%Ln wurde anderswo oder vom Dienst selbst angenommen, %1.</numerusform>
            <numerusform>%Ln wurden anderswo oder vom Dienst selbst angenommen, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln were approved elsewhere or by the service itself.</source>
        <translation>
            <numerusform>%Ln wurde anderswo oder vom Dienst selbst angenommen.</numerusform>
            <numerusform>%Ln wurden anderswo oder vom Dienst selbst angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open its review</source>
        <translation>Prüfung öffnen</translation>
    </message>
</context>
<context>
    <name>proofdesk::PeekPane</name>
    <message>
        <location filename="../ui/review/proof/peekpane.cpp" line="+43"/>
        <source>   sent %1 · let go of the key to return</source>
        <translation>   gesendet %1 · Taste loslassen führt zurück</translation>
    </message>
</context>
<context>
    <name>proofdesk::PictureSaving</name>
    <message>
        <location filename="../ui/review/picturesaving.cpp" line="+77"/>
        <source>The picture could not be kept, so it can&apos;t be saved.</source>
        <translation>Das Bild konnte nicht behalten werden und lässt sich nicht sichern.</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>The picture can&apos;t be loaded, so it can&apos;t be saved.</source>
        <translation>Das Bild lässt sich nicht laden und darum nicht sichern.</translation>
    </message>
    <message>
        <location line="-30"/>
        <source>The picture is being loaded.</source>
        <translation>Das Bild wird geladen.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The picture that was to be saved is loaded: choose that once more.</source>
        <translation>Das Bild, das gesichert werden sollte, ist geladen: Bitte noch einmal wählen.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Save the picture</source>
        <translation>Bild sichern</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Saved as %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::PrefilledWizard</name>
    <message>
        <location filename="../ui/creation/prefilledwizard.cpp" line="+290"/>
        <source>I have read this. It is my link, or I may promote it.</source>
        <translation>Gelesen. Der Link ist meiner, oder ich darf ihn bewerben.</translation>
    </message>
    <message>
        <location line="-221"/>
        <location line="+1"/>
        <source>Quick job</source>
        <translation>Schnellauftrag</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Sandbox · no real money</source>
        <translation>Sandbox · kein echtes Geld</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>1 · Kind</source>
        <translation>1 · Art</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>3 · Cost</source>
        <translation>3 · Kosten</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Quantity</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>2 · Link and quantity</source>
        <translation>2 · Link und Anzahl</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Fewer countries can take longer.</source>
        <translation>Mit weniger Ländern kann es länger dauern.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Know the rules.</source>
        <translation>Die Regeln beachten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paid likes, followers or reviews break the terms of most platforms, and paid reviews are against the law in many countries. They may be removed, and so may your account.</source>
        <translation>Bezahlte Likes, Follower oder Bewertungen verstoßen gegen die Bedingungen der meisten Plattformen; bezahlte Bewertungen sind in vielen Ländern verboten. Sie können gelöscht werden, das Konto ebenso.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+82"/>
        <source>%1 %2 × %3</source>
        <translation>%1 %2 × %3</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Pays by itself.</source>
        <translation>Zahlt von selbst.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>When %1 are in, all that is still pending is paid. There is no undo and no cancel. You can look and reject only before that.</source>
        <translation>Sobald %1 eingegangen sind, wird alles noch Offene bezahlt, endgültig und ohne Abbruch. Ansehen und ablehnen geht nur vorher.</translation>
    </message>
    <message>
        <location line="-6"/>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>%1 × </source>
        <translation>%1 × </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 requests of %2 left, %3</source>
        <translation>%1 Anfragen von %2 übrigen, %3</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>When %1 of a job are in, all that is still pending of it is paid. There is no undo and no cancel. You can look and reject only before that.</source>
        <translation>Sobald %1 eines Auftrags eingegangen sind, wird alles daran noch Offene bezahlt, endgültig und ohne Abbruch. Ansehen und ablehnen geht nur vorher.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>I have read this. They are my links, or I may promote them.</source>
        <translation>Gelesen. Die Links sind meine, oder ich darf sie bewerben.</translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>Create %Ln jobs · %1</source>
        <translation>
            <numerusform>%Ln Auftrag erstellen · %1</numerusform>
            <numerusform>%Ln Aufträge erstellen · %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create job · %1</source>
        <translation>Auftrag erstellen · %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Create job</source>
        <translation>Auftrag erstellen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Read the two notices and tick the box</source>
        <translation>Bitte beide Hinweise lesen und ankreuzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not all links can be used</source>
        <translation>Nicht alle Links sind brauchbar</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The link can&apos;t be used yet</source>
        <translation>Der Link ist noch nicht brauchbar</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing is paid yet</source>
        <translation>Noch wird nichts bezahlt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 %2 · %3</source>
        <extracomment>50 YouTube likes · all countries</extracomment>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This computer could not record the list on disk (%1), and without that record nothing is spent.</source>
        <translation>Die Liste ließ sich nicht auf dem Datenträger festhalten (%1), und ohne das wird nichts ausgegeben.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ProgressStrip</name>
    <message>
        <location filename="../ui/common/progressstrip.cpp" line="+28"/>
        <location line="+68"/>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location line="-67"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>%1 of %2</source>
        <comment>progress</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>proofdesk::ProofPlayer</name>
    <message>
        <location filename="../ui/review/proof/proofplayer.cpp" line="+36"/>
        <source>There is no picture here.</source>
        <translation>Hier ist kein Bild.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The picture is still loading.</source>
        <translation>Das Bild wird noch geladen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The picture can’t be shown, and so it can’t be played.</source>
        <translation>Das Bild lässt sich nicht zeigen und deshalb nicht abspielen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of this moving picture only the first frame can be shown.</source>
        <translation>Von diesem bewegten Bild lässt sich nur das erste Einzelbild zeigen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This picture does not move.</source>
        <translation>Dieses Bild bewegt sich nicht.</translation>
    </message>
    <message>
        <location line="+70"/>
        <source>This is the first frame.</source>
        <translation>Das ist das erste Einzelbild.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Its file is not kept on this computer any more, so it can’t be played.</source>
        <translation>Die Datei liegt nicht mehr auf diesem Computer, deshalb lässt sie sich nicht abspielen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>It takes too long to read the next frame here.</source>
        <translation>Das nächste Einzelbild zu lesen dauert hier zu lange.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No more frames can be read.</source>
        <translation>Mehr Einzelbilder sind nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ProofPresenter</name>
    <message>
        <location filename="../ui/review/proof/proofpresenter.cpp" line="+48"/>
        <source>%1, image %2 of %3</source>
        <translation>%1, Bild %2 von %3</translation>
    </message>
    <message>
        <location line="+59"/>
        <source>No submission is chosen.</source>
        <translation>Keine Einsendung ist gewählt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No image was sent with this submission.</source>
        <translation>Mit dieser Einsendung kam kein Bild.</translation>
    </message>
    <message>
        <location line="+64"/>
        <source>%1 × %2</source>
        <comment>pixels</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 · %2 · %3</source>
        <comment>a size in pixels, a format, a size in bytes</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>damaged: only what could be read is shown</source>
        <translation>beschädigt: nur was lesbar war, ist zu sehen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>moving picture</source>
        <translation>bewegtes Bild</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>moving picture: only its first frame is shown</source>
        <translation>bewegtes Bild: nur das erste Einzelbild ist zu sehen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>read at 1/%1 of its size</source>
        <translation>mit 1/%1 seiner Größe gelesen</translation>
    </message>
</context>
<context>
    <name>proofdesk::ProofStage</name>
    <message>
        <location filename="../ui/review/proof/proofstage.cpp" line="+59"/>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Proof, %1</source>
        <translation>Nachweis, %1</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1. %2</source>
        <comment>what it is, and why it is not shown</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Loading the proof…</source>
        <translation>Nachweis wird geladen…</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Fit</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+15"/>
        <source>%1 %</source>
        <comment>a scale</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="-12"/>
        <location line="+11"/>
        <source>Fit · %1</source>
        <comment>a scale in per cent</comment>
        <translation>Ganz · %1</translation>
    </message>
    <message>
        <location line="-9"/>
        <source>Width · %1</source>
        <comment>a scale in per cent</comment>
        <translation>Breite · %1</translation>
    </message>
    <message>
        <location line="-148"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>proofdesk::ProofStep</name>
    <message>
        <location filename="../ui/creation/proofstep.cpp" line="+14"/>
        <source>What should workers send you?</source>
        <translation>Was sollen Bearbeiter einsenden?</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Proof required</source>
        <translation>Verlangter Nachweis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name the screen and what must be readable on it. You will judge by this sentence.</source>
        <translation>Bitte die Ansicht nennen und was darauf lesbar sein muss. Nach diesem Satz wird geurteilt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>One screenshot that shows the last step, with the user name in view, is the quickest to judge.</source>
        <translation>Am schnellsten zu beurteilen ist ein Bildschirmfoto des letzten Schritts, mit sichtbarem Benutzernamen.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ProofStrip</name>
    <message>
        <location filename="../ui/review/proof/proofstrip.cpp" line="+31"/>
        <source>Submissions in a row</source>
        <translation>Einsendungen in einer Reihe</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReasonEdit</name>
    <message>
        <location filename="../ui/review/ask/reasonedit.cpp" line="+27"/>
        <source>Give it a name.</source>
        <translation>Hier fehlt ein Name.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The name is too long: at most %1 characters.</source>
        <translation>Der Name ist zu lang: höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Say what was missing: a rejection needs its reason.</source>
        <translation>Sagen, was gefehlt hat: Eine Ablehnung braucht ihren Grund.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The text is too long: at most %1 characters.</source>
        <translation>Der Text ist zu lang: höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Name of reason %1</source>
        <translation>Name von Grund %1</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Written each time.</source>
        <translation>Wird jedes Mal neu geschrieben.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Text of reason %1, which the worker reads</source>
        <translation>Text von Grund %1, den der Bearbeiter liest</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>For this campaign only.</source>
        <translation>Nur für diese Kampagne.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Will read: %1</source>
        <translation>Liest sich so: %1</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReasonList</name>
    <message>
        <location filename="../ui/review/ask/reasonlist.cpp" line="+26"/>
        <source>(the worker&apos;s name)</source>
        <translation>(Name des Bearbeiters)</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReasonPicker</name>
    <message>
        <location filename="../ui/review/ask/reasonpicker.cpp" line="+27"/>
        <source>The worker will read</source>
        <translation>Der Bearbeiter liest</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Reason in your own words</source>
        <translation>Grund in eigenen Worten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What was missing, so that the worker understands</source>
        <translation>Was gefehlt hat, verständlich für den Bearbeiter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <location line="+97"/>
        <source>Nothing yet. A rejection needs its reason.</source>
        <translation>Noch nichts. Eine Ablehnung braucht ihren Grund.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReasonRow</name>
    <message>
        <location filename="../ui/review/ask/reasonlist.cpp" line="+18"/>
        <source>%1, %2</source>
        <comment>the number of a reason, and its name</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReasonsDialog</name>
    <message>
        <location filename="../ui/review/ask/reasonsdialog.cpp" line="+43"/>
        <location line="+1"/>
        <location line="+47"/>
        <source>Reasons for rejections</source>
        <translation>Gründe für Ablehnungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The worker reads the text. {worker} becomes the worker’s name, {campaign} the title of the campaign.</source>
        <translation>Den Text liest der Bearbeiter. Aus {worker} wird der Name des Bearbeiters, aus {campaign} der Titel der Kampagne.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>For which campaigns</source>
        <translation>Für welche Kampagnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This campaign only</source>
        <translation>Nur diese Kampagne</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>anna</source>
        <comment>a worker&apos;s name, as an example</comment>
        <translation>anna</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Install an app</source>
        <comment>a campaign&apos;s title, as an example</comment>
        <translation>Eine App installieren</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep these reasons</source>
        <translation>Diese Gründe behalten</translation>
    </message>
    <message numerus="yes">
        <location line="+33"/>
        <source>The open campaign has %Ln of its own.</source>
        <translation>
            <numerusform>Die offene Kampagne hat %Ln eigenen.</numerusform>
            <numerusform>Die offene Kampagne hat %Ln eigene.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Restore defaults</source>
        <translation>Vorgaben zurückholen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Restore those of all campaigns</source>
        <translation>Die aller Kampagnen zurückholen</translation>
    </message>
    <message>
        <location line="+59"/>
        <source>Not kept.</source>
        <translation>Nicht behalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It could not be written on this computer: %1. What you typed is still here, and the reasons of before are in force.</source>
        <translation>Es konnte auf diesem Rechner nicht geschrieben werden: %1. Das Getippte steht noch hier, und es gelten die Gründe von vorher.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Not kept yet.</source>
        <translation>Noch nicht behalten.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Esc once more throws away what you changed.</source>
        <translation>Noch einmal Esc verwirft die Änderungen.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>proofdesk::RefreshTold</name>
    <message>
        <location filename="../ui/review/refreshtold.cpp" line="+24"/>
        <source>The list is being read again.</source>
        <translation>Die Liste wird neu gelesen.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The list was read again.</source>
        <translation>Die Liste wurde neu gelesen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not all of the list was read again.</source>
        <translation>Die Liste wurde nicht ganz neu gelesen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The list was not read again: the service can&apos;t be reached.</source>
        <translation>Die Liste wurde nicht neu gelesen: Der Dienst ist nicht erreichbar.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The list could not be read again.</source>
        <translation>Die Liste konnte nicht neu gelesen werden.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewChooser</name>
    <message>
        <location filename="../ui/review/reviewchooser.cpp" line="+32"/>
        <source>Nothing waits for review</source>
        <translation>Nichts wartet auf Prüfung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>When workers send proofs for one of your campaigns, they are judged here: the whole proof on screen, one key a decision.</source>
        <translation>Sobald Bearbeiter Nachweise für eine Kampagne einsenden, werden sie hier beurteilt: der ganze Nachweis im Blick, eine Taste je Entscheidung.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Go to the campaigns</source>
        <translation>Zu den Kampagnen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What would you like to review?</source>
        <translation>Was soll geprüft werden?</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Proofs wait in these campaigns.</source>
        <translation>In diesen Kampagnen warten Nachweise.</translation>
    </message>
    <message numerus="yes">
        <location line="+45"/>
        <source>Proofs wait in %Ln more campaigns</source>
        <translation>
            <numerusform>Nachweise warten in %Ln weiteren Kampagne</numerusform>
            <numerusform>Nachweise warten in %Ln weiteren Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Review %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Review %1 of %2</source>
        <comment>a count, and a campaign&apos;s title</comment>
        <translation>%1 von %2 prüfen</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewCommands</name>
    <message>
        <location filename="../ui/review/reviewcommands.cpp" line="+340"/>
        <source>Choosing: %1 takes in or leaves out, Esc ends it</source>
        <comment>the key that selects</comment>
        <translation>Auswahl: %1 nimmt auf oder lässt weg, Esc beendet sie</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>This is the current one. It was out of sight; now decide.</source>
        <translation>Dies ist die aktuelle. Sie war außer Sicht; jetzt entscheiden.</translation>
    </message>
    <message>
        <location line="-135"/>
        <source>This is that view already.</source>
        <translation>Diese Ansicht ist schon geöffnet.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Those that you chose are compared.</source>
        <translation>Verglichen werden die ausgewählten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No further one here is the same file or much like it, as far as they were compared.</source>
        <translation>Soweit verglichen wurde, ist hier keine weitere dieselbe Datei oder ihr sehr ähnlich.</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Moving pictures are played in Single.</source>
        <translation>Bewegte Bilder werden in Einzeln abgespielt.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Nothing is waiting to be sent.</source>
        <translation>Nichts wartet aufs Senden.</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%Ln go out now, without waiting.</source>
        <translation>
            <numerusform>%Ln geht jetzt hinaus, ohne zu warten.</numerusform>
            <numerusform>%Ln gehen jetzt hinaus, ohne zu warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+82"/>
        <source>%Ln chosen.</source>
        <translation>
            <numerusform>%Ln ausgewählt.</numerusform>
            <numerusform>%Ln ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <location line="-144"/>
        <source>No other one here is the same file or much like it, as far as they were compared.</source>
        <translation>Soweit verglichen wurde, ist hier keine andere dieselbe Datei oder sehr ähnlich.</translation>
    </message>
    <message>
        <location line="-81"/>
        <source>Only what this worker sent is shown</source>
        <translation>Gezeigt wird nur, was diese Person gesendet hat</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Everybody is shown</source>
        <translation>Alle werden gezeigt</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>There is no other picture of this submission.</source>
        <translation>Diese Einsendung hat kein anderes Bild.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pictures are gone through where one stands alone: in Single and Table.</source>
        <translation>Bilder lassen sich durchgehen, wo eines allein steht: in Einzeln und Tabelle.</translation>
    </message>
    <message numerus="yes">
        <location line="+123"/>
        <source>%Ln go out at %1, when the service takes requests again.</source>
        <translation>
            <numerusform>%Ln wird um %1 gesendet, wenn der Dienst wieder Anfragen annimmt.</numerusform>
            <numerusform>%Ln werden um %1 gesendet, wenn der Dienst wieder Anfragen annimmt.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What you decide next stays paused.</source>
        <translation>Spätere Entscheidungen bleiben angehalten.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Sending is paused.</source>
        <translation>Das Senden ist angehalten.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Sending goes on.</source>
        <translation>Das Senden geht weiter.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewDesk</name>
    <message>
        <location filename="../ui/review/desk/reviewdesk.cpp" line="+213"/>
        <source>Not taken: it could not be kept.</source>
        <translation>Nicht übernommen: nicht zu sichern.</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>A rejection needs its reason.</source>
        <translation>Eine Ablehnung braucht ihren Grund.</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>%1. What is on hold is all that is left here.</source>
        <comment>what was done</comment>
        <translation>%1. Hier bleibt nur noch, was zurückgestellt ist.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1. Everything shown here is decided.</source>
        <comment>what was done</comment>
        <translation>%1. Alles hier Gezeigte ist entschieden.</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>There is no unsent decision here to clear. What was sent is final.</source>
        <translation>Hier ist keine ungesendete Entscheidung zu löschen. Gesendetes ist endgültig.</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln decision(s) cleared</source>
        <translation>
            <numerusform>%Ln Entscheidung gelöscht</numerusform>
            <numerusform>%Ln Entscheidungen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+20"/>
        <source>%Ln decided as before</source>
        <translation>
            <numerusform>%Ln wie zuvor entschieden</numerusform>
            <numerusform>%Ln wie zuvor entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+13"/>
        <source>%Ln decision(s) taken again</source>
        <translation>
            <numerusform>%Ln Entscheidung wiederholt</numerusform>
            <numerusform>%Ln Entscheidungen wiederholt</numerusform>
        </translation>
    </message>
    <message>
        <location line="-22"/>
        <source>Nothing unsent to undo. What was sent is final: the service takes nothing back.</source>
        <translation>Nichts Ungesendetes zurückzunehmen. Gesendetes ist endgültig: der Dienst nimmt nichts zurück.</translation>
    </message>
    <message>
        <location line="-78"/>
        <source>%1. %2</source>
        <comment>what was done, and what becomes of those left</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <location line="+86"/>
        <source>Undone: %1</source>
        <comment>a decision</comment>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 · %2</source>
        <comment>what undo did</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1, in another campaign</source>
        <comment>what undo did</comment>
        <translation>%1, in einer anderen Kampagne</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>This is the last one here.</source>
        <translation>Dies ist hier die letzte.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>This is the first one here.</source>
        <translation>Dies ist hier die erste.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Nothing undecided is left here.</source>
        <translation>Hier ist alles entschieden.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewFiltering</name>
    <message>
        <location filename="../ui/review/reviewfiltering.cpp" line="+89"/>
        <source>Hidden until decided: the others of theirs would tell who it is.</source>
        <translation>Bis zur Entscheidung verborgen: Die übrigen Einreichungen würden verraten, wer es ist.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewHeader</name>
    <message>
        <location filename="../ui/review/reviewheader.cpp" line="+69"/>
        <source>Approve all pending…</source>
        <translation>Alle offenen annehmen…</translation>
    </message>
    <message>
        <location line="+59"/>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="-93"/>
        <source>%1 of %2</source>
        <comment>decided of all submissions</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source> decided</source>
        <translation> entschieden</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 pending</source>
        <translation>%1 offen</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%Ln on their way · %1 left</source>
        <comment>counts of submissions</comment>
        <translation>
            <numerusform>%Ln unterwegs · %1 übrig</numerusform>
            <numerusform>%Ln unterwegs · %1 übrig</numerusform>
        </translation>
    </message>
    <message>
        <location line="+157"/>
        <source>%1 of %2 requests left</source>
        <translation>%1 von %2 Anfragen übrig</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewPage</name>
    <message>
        <location filename="../ui/review/reviewpage.cpp" line="+220"/>
        <source>The decision could not be kept on disk and was not taken: %1</source>
        <translation>Die Entscheidung ließ sich nicht sichern und gilt nicht: %1</translation>
    </message>
    <message>
        <location line="+151"/>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Review · %1</source>
        <translation>Prüfen · %1</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewStates</name>
    <message>
        <location filename="../ui/review/reviewstates.cpp" line="+70"/>
        <source>Read them all</source>
        <translation>Alle lesen</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+25"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <location line="-15"/>
        <source>%Ln submission(s) left out.</source>
        <translation>
            <numerusform>%Ln Einreichung ausgelassen.</numerusform>
            <numerusform>%Ln Einreichungen ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The service sent them without a usable ID. All others are shown.</source>
        <translation>Der Dienst nannte für sie keine brauchbare ID. Alle anderen sind zu sehen.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No submission that was read fits these filters.</source>
        <translation>Keine gelesene Einsendung passt zu diesen Filtern.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Nothing is pending here</source>
        <translation>Hier ist nichts offen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New submissions appear as they arrive.</source>
        <translation>Neue Einsendungen erscheinen, sobald sie eintreffen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Checked at %1. New submissions appear as they arrive.</source>
        <translation>Geprüft um %1. Neue Einsendungen erscheinen, sobald sie eintreffen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show the decided ones</source>
        <translation>Entschiedene zeigen</translation>
    </message>
    <message>
        <location line="-50"/>
        <location line="+41"/>
        <source>There are more submissions than these.</source>
        <translation>Es gibt noch mehr Einsendungen.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewTools</name>
    <message>
        <location filename="../ui/review/reviewtools.cpp" line="+36"/>
        <location line="+288"/>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location line="-287"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lock</source>
        <translation>Fest</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+83"/>
        <source>How to compare</source>
        <translation>Art des Vergleichs</translation>
    </message>
    <message>
        <location line="-81"/>
        <location line="+118"/>
        <source>Findings</source>
        <translation>Befund</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location line="-66"/>
        <location line="+156"/>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location line="-155"/>
        <location line="+155"/>
        <source>Single</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <location line="-154"/>
        <location line="+154"/>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location line="-153"/>
        <location line="+154"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location line="-133"/>
        <location line="+3"/>
        <source>Side</source>
        <translation>Neben</translation>
    </message>
    <message>
        <location line="-2"/>
        <location line="+2"/>
        <source>Flip</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <location line="-1"/>
        <location line="+1"/>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>Size of the cards</source>
        <translation>Größe der Karten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size of the cards (Ctrl and the wheel)</source>
        <translation>Größe der Karten (Strg und Mausrad)</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fit</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fit width</source>
        <translation>Ganze Breite</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+3"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The next picture is shown at the same place and size</source>
        <translation>Das nächste Bild steht an gleicher Stelle und in gleicher Größe</translation>
    </message>
    <message>
        <location line="+171"/>
        <source>Filters · %1</source>
        <translation>Filter · %1</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1 new — show</source>
        <translation>%1 neu — zeigen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>Key: %1</source>
        <translation>Taste: %1</translation>
    </message>
</context>
<context>
    <name>proofdesk::RowMenu</name>
    <message numerus="yes">
        <location filename="../ui/review/rowmenu.cpp" line="+102"/>
        <source>Approve %Ln with a note…</source>
        <translation>
            <numerusform>%Ln mit Notiz annehmen…</numerusform>
            <numerusform>%Ln mit Notiz annehmen…</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Copy the name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the worker ID</source>
        <translation>Bearbeiter-ID kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the submission ID</source>
        <translation>Einsendungs-ID kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy their words</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Save the picture…</source>
        <translation>Bild sichern …</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Try again to load the picture</source>
        <translation>Bild erneut laden</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>proofdesk::SaveTableDialog</name>
    <message>
        <location filename="../ui/common/savetabledialog.cpp" line="+11"/>
        <source>For a spreadsheet (*.csv)</source>
        <translation>Für eine Tabellenkalkulation (*.csv)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>For a program: commas, plain numbers (*.csv)</source>
        <translation>Für ein Programm: Kommas, schlichte Zahlen (*.csv)</translation>
    </message>
</context>
<context>
    <name>proofdesk::SearchEdit</name>
    <message>
        <location filename="../ui/common/searchedit.cpp" line="+21"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>proofdesk::SessionSettings</name>
    <message>
        <location filename="../ui/program/sessionsettings.cpp" line="+39"/>
        <source>The keys could not be kept.</source>
        <translation>Die Tasten ließen sich nicht behalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>They are in force until you close Proofdesk. The file of the settings can&apos;t be written: %1</source>
        <translation>Sie gelten, bis Proofdesk geschlossen wird. Die Datei der Einstellungen lässt sich nicht schreiben: %1</translation>
    </message>
</context>
<context>
    <name>proofdesk::SettingsPage</name>
    <message>
        <location filename="../ui/account/settingspage.cpp" line="+44"/>
        <location line="+4"/>
        <location line="+7"/>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <location line="-26"/>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="+101"/>
        <source>Edit the reasons for rejections…</source>
        <translation>Gründe für Ablehnungen bearbeiten…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The nine texts that workers read, for all campaigns or for the open one.</source>
        <translation>Die neun Texte, die Bearbeiter lesen, für alle Kampagnen oder für die offene.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Any action of the review can have another key.</source>
        <translation>Jede Aktion beim Prüfen kann eine andere Taste haben.</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>The demo: a make-believe service on this computer. Nothing of it is kept, and these settings are not either.</source>
        <translation>Die Demo: ein erfundener Dienst auf diesem Computer. Nichts davon bleibt erhalten, auch diese Einstellungen nicht.</translation>
    </message>
    <message>
        <location line="-136"/>
        <source>Sending decisions</source>
        <translation>Entscheidungen senden</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Look</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location line="+108"/>
        <source>Account and data</source>
        <translation>Konto und Daten</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Delete kept images</source>
        <translation>Gespeicherte Bilder löschen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>%1 · requests go to %2</source>
        <translation>%1 · Anfragen gehen an %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The demo keeps no settings: the language is chosen in an account of your own.</source>
        <translation>Die Demo behält keine Einstellungen: die Sprache wird in einem eigenen Konto gewählt.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Decisions, drafts and images are kept in %1. The key is never stored.</source>
        <translation>Entscheidungen, Entwürfe und Bilder liegen in %1. Der Schlüssel wird nie gespeichert.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ShortcutTable</name>
    <message>
        <location filename="../ui/review/keys/shortcuttable.cpp" line="+22"/>
        <source>Approve, go to the next undecided</source>
        <translation>Annehmen, weiter zur nächsten unentschiedenen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approve with a note</source>
        <translation>Annehmen mit Notiz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reject: 1–9 picks the reason</source>
        <translation>Ablehnen: 1–9 wählt den Grund</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Put on hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Clear this decision</source>
        <translation>Diese Entscheidung löschen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Undo the newest unsent decision</source>
        <translation>Neueste ungesendete Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Redo it</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approve all pending…</source>
        <translation>Alle offenen annehmen…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Next undecided</source>
        <translation>Nächste unentschiedene</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous undecided</source>
        <translation>Vorige unentschiedene</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Select or leave out this one</source>
        <translation>Diese auswählen oder weglassen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Single</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open large</source>
        <translation>Groß öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Previous image of this submission</source>
        <translation>Voriges Bild dieser Einsendung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Next image of this submission</source>
        <translation>Nächstes Bild dieser Einsendung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Play or stop a moving picture</source>
        <translation>Bewegtes Bild abspielen oder anhalten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous frame of a moving picture</source>
        <translation>Vorheriges Einzelbild eines bewegten Bildes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Next frame of a moving picture</source>
        <translation>Nächstes Einzelbild eines bewegten Bildes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Whole picture or 100 %, at the pointer</source>
        <translation>Ganzes Bild oder 100 %, am Zeiger</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Whole picture, or the width of a tall one</source>
        <translation>Ganzes Bild, bei hohen auch ganze Breite</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keep zoom and place</source>
        <translation>Zoom und Stelle behalten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Turn the picture by a quarter</source>
        <translation>Bild um ein Viertel drehen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Lighter while held</source>
        <translation>Heller, solange gedrückt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Look large while held</source>
        <translation>Groß ansehen, solange gehalten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Compare with the best match; again: flip, difference</source>
        <translation>Mit der ähnlichsten vergleichen; noch einmal: Wechsel, Differenz</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Next one that is like it</source>
        <translation>Nächste ähnliche</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This worker’s submissions</source>
        <translation>Einsendungen dieses Bearbeiters</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Block this worker…</source>
        <translation>Diesen Bearbeiter sperren…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Pause sending, or go on</source>
        <translation>Senden anhalten oder fortsetzen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Move and select</source>
        <translation>Bewegen und auswählen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Look</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The worker</source>
        <translation>Der Bearbeiter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Outbox and help</source>
        <translation>Ausgang und Hilfe</translation>
    </message>
</context>
<context>
    <name>proofdesk::SignIn</name>
    <message>
        <location filename="../ui/program/signin.cpp" line="+128"/>
        <source>The service does not take the key any more. Unsent decisions are kept.</source>
        <translation>Der Dienst nimmt den Schlüssel nicht mehr an. Ungesendete Entscheidungen bleiben erhalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The service does not take the key any more: “%1”. Unsent decisions are kept.</source>
        <translation>Der Dienst nimmt den Schlüssel nicht mehr an: „%1“. Ungesendete Entscheidungen bleiben erhalten.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Signed out.</source>
        <translation>Abgemeldet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The service does not take the key any more. You can go on deciding: decisions are kept on this computer, and nothing is sent.</source>
        <translation>Der Dienst nimmt den Schlüssel nicht mehr an. Entscheiden geht weiter: Entscheidungen bleiben auf diesem Computer, und nichts wird gesendet.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Enter the key…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>That did not work.</source>
        <translation>Das ist misslungen.</translation>
    </message>
</context>
<context>
    <name>proofdesk::SignInDialog</name>
    <message>
        <location filename="../ui/account/signindialog.cpp" line="+21"/>
        <source>Use my account</source>
        <translation>Eigenes Konto</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>You find the API key on the site, under API Management.</source>
        <translation>Der API-Schlüssel steht auf der Website unter „API Management“.</translation>
    </message>
</context>
<context>
    <name>proofdesk::SignInForm</name>
    <message>
        <location filename="../ui/account/signinform.cpp" line="+35"/>
        <source>In the keyring of this computer</source>
        <translation>Im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only until I close Proofdesk</source>
        <translation>Nur bis zum Schließen von Proofdesk</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+166"/>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <location line="-135"/>
        <location line="+32"/>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <location line="-31"/>
        <source>Paste the key here</source>
        <translation>Schlüssel hier einfügen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+18"/>
        <source>Account name</source>
        <translation>Kontoname</translation>
    </message>
    <message>
        <location line="-17"/>
        <location line="+128"/>
        <source>My account</source>
        <translation>Mein Konto</translation>
    </message>
    <message>
        <location line="-110"/>
        <source>Only for you, if you have several.</source>
        <translation>Nur hier zu sehen, hilft bei mehreren.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Keep the key</source>
        <translation>Schlüssel behalten</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The key is not stored: you are asked for it at each start, or it is taken from PROOFDESK_API_KEY in the environment.</source>
        <translation>Der Schlüssel wird nicht gespeichert: er wird bei jedem Start erfragt oder aus PROOFDESK_API_KEY in der Umgebung genommen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Signing in reads your balance and campaigns: 2 requests or more. It spends nothing.</source>
        <translation>Das Anmelden liest Guthaben und Kampagnen: 2 Anfragen oder mehr. Es gibt nichts aus.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>An API key has no blanks, line ends or special characters. Copy it once more.</source>
        <translation>Ein API-Schlüssel hat keine Leerzeichen, Zeilenenden oder Sonderzeichen. Bitte noch einmal kopieren.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is too short for an API key. Copy all of it.</source>
        <translation>Das ist zu kurz für einen API-Schlüssel. Bitte ganz kopieren.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is too long for an API key. Copy only the key.</source>
        <translation>Das ist zu lang für einen API-Schlüssel. Bitte nur den Schlüssel kopieren.</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>Sent only to %1. Never shown in full again.</source>
        <translation>Geht nur an %1. Wird nie wieder ganz gezeigt.</translation>
    </message>
    <message>
        <location line="-30"/>
        <location line="+37"/>
        <source>Signing in…</source>
        <translation>Anmeldung…</translation>
    </message>
</context>
<context>
    <name>proofdesk::SingleView</name>
    <message>
        <location filename="../ui/review/proof/singleview.cpp" line="+47"/>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <location line="+88"/>
        <source>   %1 of %2 · sent %3</source>
        <comment>place, count, when</comment>
        <translation>   %1 von %2 · gesendet %3</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>   #%1 · %2 of %3 · sent %4</source>
        <comment>id, place, count, when</comment>
        <translation>   #%1 · %2 von %3 · gesendet %4</translation>
    </message>
    <message>
        <location line="+4"/>
        <source> · image %1 of %2</source>
        <translation> · Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::Skeleton</name>
    <message>
        <location filename="../ui/common/skeleton.cpp" line="+40"/>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>proofdesk::SortCombo</name>
    <message>
        <location filename="../ui/review/sortcombo.cpp" line="+14"/>
        <source>By worker, backwards</source>
        <translation>Nach Bearbeiter, rückwärts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By state</source>
        <translation>Nach Stand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By approved rate</source>
        <translation>Nach Annahmequote</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By jobs done</source>
        <translation>Nach erledigten Aufträgen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By account age</source>
        <translation>Nach Alter des Kontos</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By country</source>
        <translation>Nach Land</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>By images</source>
        <translation>Nach Bildern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By flags</source>
        <translation>Nach Hinweisen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By proof text</source>
        <translation>Nach Nachweistext</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By notes</source>
        <translation>Nach Notizen</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Sort</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Riskiest first</source>
        <translation>Riskante zuerst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>By worker</source>
        <translation>Nach Bearbeiter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In random order</source>
        <translation>Zufällig</translation>
    </message>
</context>
<context>
    <name>proofdesk::StatusFeed</name>
    <message>
        <location filename="../ui/program/statusfeed.cpp" line="+138"/>
        <source>That decision was not taken.</source>
        <translation>Diese Entscheidung gilt nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It could not be recorded on this computer (%1), and what is not recorded is not sent. Nothing is lost.</source>
        <translation>Sie ließ sich auf diesem Computer nicht festhalten (%1), und nur Festgehaltenes wird gesendet. Nichts ist verloren.</translation>
    </message>
    <message>
        <location line="-36"/>
        <source>The service can&apos;t be reached.</source>
        <translation>Der Dienst ist nicht erreichbar.</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>You can go on deciding: decisions are kept on this computer and sent when it answers again.</source>
        <translation>Weiter entscheiden ist möglich: Entscheidungen bleiben auf diesem Computer und werden gesendet, sobald er wieder antwortet.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It is tried by itself in %1 s.</source>
        <translation>Versucht wird es von selbst in %1 s.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is being tried now.</source>
        <translation>Es wird gerade versucht.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Sending went wrong several times in a row, so nothing more is tried. The last time: %1</source>
        <translation>Das Senden ging mehrmals hintereinander schief, darum wird nichts weiter versucht. Zuletzt: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Proofdesk tries again at %1.</source>
        <translation>Um %1 wird es wieder versucht.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Sending is paused.</source>
        <translation>Das Senden ruht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Go on sending</source>
        <translation>Weiter senden</translation>
    </message>
</context>
<context>
    <name>proofdesk::StatusStrip</name>
    <message>
        <location filename="../ui/window/statusstrip.cpp" line="+54"/>
        <source>Sandbox · no real money</source>
        <translation>Sandbox · kein echtes Geld</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>http on this computer</source>
        <translation>http auf diesem Computer</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The address of the service is not encrypted. That is allowed only because it is on this computer.</source>
        <translation>Die Adresse des Dienstes ist unverschlüsselt. Erlaubt ist das nur, weil sie auf diesem Computer liegt.</translation>
    </message>
    <message>
        <location line="+23"/>
        <location line="+29"/>
        <source>Requests left</source>
        <translation>Anfragen übrig</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>Balance</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not known</source>
        <comment>the balance</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 of %2</source>
        <comment>requests left</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Few requests are left in this hour. Decisions go first.</source>
        <translation>In dieser Stunde sind nur noch wenige Anfragen übrig. Entscheidungen gehen vor.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The service answers %1 requests an hour.</source>
        <translation>Der Dienst beantwortet %1 Anfragen je Stunde.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln not sure yet</source>
        <translation>
            <numerusform>%Ln noch unklar</numerusform>
            <numerusform>%Ln noch unklar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln decided elsewhere</source>
        <translation>
            <numerusform>%Ln anderswo entschieden</numerusform>
            <numerusform>%Ln anderswo entschieden</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message numerus="yes">
        <location line="-8"/>
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source> · paused</source>
        <comment>what waits is not being sent</comment>
        <translation> · angehalten</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Connecting…</source>
        <translation>Verbindung…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <location line="-114"/>
        <source>The service asked for a pause, going on in %1</source>
        <translation>Der Dienst bat um eine Pause, weiter in %1</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>a day or more</source>
        <comment>a span of time</comment>
        <translation>ein Tag oder mehr</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 h</source>
        <comment>a span of time</comment>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 h %2 min</source>
        <comment>a span of time</comment>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The service asked for a pause</source>
        <translation>Der Dienst bat um eine Pause</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The service asked for %1; it is asked again in %2</source>
        <comment>two spans of time</comment>
        <translation>Der Dienst bat um eine Pause (%1); erneut gefragt wird in %2</translation>
    </message>
    <message>
        <location line="+124"/>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Checked %1</source>
        <translation>Geprüft %1</translation>
    </message>
</context>
<context>
    <name>proofdesk::StepList</name>
    <message>
        <location filename="../ui/creation/steplist.cpp" line="+88"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1, %2, complete</source>
        <extracomment>Accessible text of a step of a wizard: its name, what it holds, and whether it is complete</extracomment>
        <translation>%1, %2, vollständig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::StripDelegate</name>
    <message>
        <location filename="../ui/review/proof/stripdelegate.cpp" line="+28"/>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
</context>
<context>
    <name>proofdesk::SubmissionDelegate</name>
    <message>
        <location filename="../ui/review/lists/submissiondelegate.cpp" line="+174"/>
        <source>No image was sent</source>
        <translation>Kein Bild gesendet</translation>
    </message>
    <message>
        <location line="+48"/>
        <location line="+140"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <location line="-97"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 · %2</source>
        <comment>a country and a count of images</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+57"/>
        <location line="+13"/>
        <source>+%1</source>
        <comment>further flags</comment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>proofdesk::SubmissionGrid</name>
    <message>
        <location filename="../ui/review/lists/submissiongrid.cpp" line="+41"/>
        <source>Submissions</source>
        <translation>Einsendungen</translation>
    </message>
</context>
<context>
    <name>proofdesk::TablePane</name>
    <message>
        <location filename="../ui/review/lists/tablepane.cpp" line="+45"/>
        <source>Submissions</source>
        <translation>Einsendungen</translation>
    </message>
</context>
<context>
    <name>proofdesk::TaskStep</name>
    <message>
        <location filename="../ui/creation/taskstep.cpp" line="+25"/>
        <source>What should be done?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What workers see first.</source>
        <translation>Was Bearbeiter zuerst sehen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Step by step: what to do, and when it is done.</source>
        <translation>Schritt für Schritt: was zu tun ist und wann es fertig ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>As on the site, or your own word.</source>
        <translation>Wie auf der Website, oder ein eigenes Wort.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>“%1” is your own word. There is “%2”.</source>
        <translation>„%1“ ist ein eigenes Wort. Vorhanden ist „%2“.</translation>
    </message>
    <message>
        <location line="-31"/>
        <source>Sub-category</source>
        <translation>Unterkategorie</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Optional.</source>
        <translation>Freiwillig.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>proofdesk::ToldAloud</name>
    <message>
        <location filename="../ui/review/toldaloud.cpp" line="+46"/>
        <source>%1. %2</source>
        <comment>what was done, and who is looked at now</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>proofdesk::TroubleTold</name>
    <message numerus="yes">
        <location filename="../ui/review/troubletold.cpp" line="+64"/>
        <source>%Ln decisions did not come about. The outbox says why.</source>
        <translation>
            <numerusform>%Ln Entscheidung kam nicht zustande. Im Ausgang steht, warum.</numerusform>
            <numerusform>%Ln Entscheidungen kamen nicht zustande. Im Ausgang steht, warum.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1: %2.</source>
        <comment>a worker&apos;s name, and a state</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: %2. %3</source>
        <comment>a worker&apos;s name, a state, and why</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>proofdesk::ViewKeys</name>
    <message>
        <location filename="../ui/review/viewkeys.cpp" line="+57"/>
        <source>A picture is lightened where it stands alone: in Single.</source>
        <translation>Ein Bild wird aufgehellt, wo es allein steht: in Einzeln.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No picture is shown here.</source>
        <translation>Hier wird kein Bild gezeigt.</translation>
    </message>
</context>
<context>
    <name>proofdesk::WantedSubmissions</name>
    <message>
        <location filename="../ui/review/wantedsubmissions.cpp" line="+191"/>
        <source>These are not among what was read here. Refresh to see them.</source>
        <translation>Diese sind hier nicht gelesen. Aktualisieren zeigt sie.</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>%1: %2 shown</source>
        <comment>what they are, and how many</comment>
        <translation>%1: %2 gezeigt</translation>
    </message>
    <message>
        <location line="-84"/>
        <source>It is not among what is read here: it may be decided already.</source>
        <translation>Sie ist hier nicht gelesen: vielleicht schon entschieden.</translation>
    </message>
    <message>
        <location line="+90"/>
        <source>%1. “Approve all pending…” asks again.</source>
        <comment>what is shown</comment>
        <translation>%1. „Alle offenen annehmen…“ fragt erneut.</translation>
    </message>
</context>
<context>
    <name>proofdesk::WelcomePage</name>
    <message>
        <location filename="../ui/account/welcomepage.cpp" line="+63"/>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Proofdesk is an independent program. It is not made by the marketplace.</source>
        <translation>Proofdesk ist ein unabhängiges Programm. Es stammt nicht vom Marktplatz.</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Welcome to Proofdesk</source>
        <translation>Willkommen bei Proofdesk</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Look at what workers send you, decide, and pay: fast, and never by accident.</source>
        <translation>Einsendungen ansehen, entscheiden und bezahlen: schnell, und nie aus Versehen.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Approve, reject, undo, block, make campaigns</source>
        <translation>Annehmen, ablehnen, zurücknehmen, sperren, Kampagnen erstellen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No account and no key needed</source>
        <translation>Ohne Konto und ohne Schlüssel</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Use my account</source>
        <translation>Eigenes Konto</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>You find the API key on the site, under API Management.</source>
        <translation>Der API-Schlüssel steht auf der Website unter „API Management“.</translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>A make-believe service on this computer. %Ln drawn submission(s), %1 that is not real. Nothing leaves your machine.</source>
        <translation>
            <numerusform>Ein erdachter Dienst auf diesem Computer. %Ln gezeichnete Einsendung, %1 Spielgeld. Nichts verlässt den Computer.</numerusform>
            <numerusform>Ein erdachter Dienst auf diesem Computer. %Ln gezeichnete Einsendungen, %1 Spielgeld. Nichts verlässt den Computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::WizardBody</name>
    <message>
        <location filename="../ui/creation/wizardbody.cpp" line="+47"/>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>What a worker will see</source>
        <translation>Was ein Bearbeiter sieht</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Sandbox · no real money</source>
        <translation>Sandbox · kein echtes Geld</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>A campaign can&apos;t be changed, paused or canceled from here once it is made. Read the words above as if you were the worker.</source>
        <translation>Einmal erstellt, lässt sich eine Kampagne von hier aus weder ändern noch anhalten noch abbrechen. Bitte den Text oben so lesen, wie ein Bearbeiter ihn liest.</translation>
    </message>
</context>
<context>
    <name>proofdesk::WizardStep</name>
    <message>
        <location filename="../ui/creation/wizardstep.cpp" line="+27"/>
        <source>This is needed.</source>
        <translation>Das ist nötig.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This must be more than 0.</source>
        <translation>Das muss mehr als 0 sein.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is too large.</source>
        <translation>Das ist zu groß.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is not a web address. It must start with https:// or http://.</source>
        <translation>Das ist keine Webadresse. Sie muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is not an address of that platform.</source>
        <translation>Das ist keine Adresse dieser Plattform.</translation>
    </message>
</context>
<context>
    <name>proofdesk::WordLinks</name>
    <message>
        <location filename="../ui/review/inspector/wordlinks.cpp" line="+44"/>
        <source>Open %1…</source>
        <translation>%1 öffnen …</translation>
    </message>
</context>
<context>
    <name>proofdesk::WordsPanel</name>
    <message>
        <location filename="../ui/review/ask/wordspanel.cpp" line="+27"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>proofdesk::Workbench</name>
    <message numerus="yes">
        <location filename="../ui/program/workbench.cpp" line="+179"/>
        <source>%Ln decisions from before are not sent yet.</source>
        <translation>
            <numerusform>%Ln Entscheidung von vorher ist noch nicht gesendet.</numerusform>
            <numerusform>%Ln Entscheidungen von vorher sind noch nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sending is paused, so that you can look at them first.</source>
        <translation>Das Senden ist angehalten, um sie vorher ansehen zu können.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>proofdesk::WorkerCard</name>
    <message>
        <location filename="../ui/creation/workercard.cpp" line="+82"/>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Proof you send</source>
        <translation>Geforderter Nachweis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Who can do it</source>
        <translation>Wer mitmachen kann</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Your title</source>
        <translation>Der Titel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>pays when approved, or when full</source>
        <translation>zahlt bei Annahme, oder wenn voll</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>pays when approved</source>
        <translation>zahlt bei Annahme</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 left</source>
        <comment>jobs that can still be done</comment>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What you write under “Description” stands here.</source>
        <translation>Hier steht, was unter „Beschreibung“ eingegeben wird.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What you write under “Proof required” stands here.</source>
        <translation>Hier steht, was unter „Verlangter Nachweis“ eingegeben wird.</translation>
    </message>
</context>
<context>
    <name>proofdesk::WorkerPanel</name>
    <message>
        <location filename="../ui/review/inspector/workerpanel.cpp" line="+70"/>
        <location line="+107"/>
        <location line="+32"/>
        <source>Block worker…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <location line="-136"/>
        <source>Worker</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Approval rate</source>
        <translation>Annahmequote</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Account age</source>
        <translation>Kontoalter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>With you</source>
        <translation>Bisher hier</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Worker ID</source>
        <translation>Bearbeiter-ID</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Hidden until decided</source>
        <translation>Bis zur Entscheidung verborgen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>their only pending one</source>
        <translation>einzige offene</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>one of their %Ln pending here</source>
        <translation>
            <numerusform>von hier %Ln offenen</numerusform>
            <numerusform>eine von hier %Ln offenen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 · %2</source>
        <comment>a country, and a count</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>–</source>
        <comment>not known, or not shown</comment>
        <translation>–</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>first time, as far as read</source>
        <translation>zum ersten Mal, soweit gelesen</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+47"/>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <location line="-46"/>
        <location line="+45"/>
        <source>Their %Ln pending</source>
        <translation>
            <numerusform>Die eine offene</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <location line="-44"/>
        <location line="+45"/>
        <source>Their history</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location line="-31"/>
        <location line="+32"/>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>proofdesk::WorkerPreview</name>
    <message>
        <location filename="../ui/creation/workerpreview.cpp" line="+22"/>
        <location line="+4"/>
        <source>What a worker will see</source>
        <translation>Was ein Bearbeiter sieht</translation>
    </message>
    <message>
        <location line="-3"/>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>A drawing from your words. The site may look different.</source>
        <translation>Eine Zeichnung aus den Eingaben. Die Website kann anders aussehen.</translation>
    </message>
</context>
<context>
    <name>proofdesk::WorkersPage</name>
    <message>
        <location filename="../ui/workers/workerspage.cpp" line="+41"/>
        <location line="+113"/>
        <source>Workers</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <location line="-112"/>
        <source>Search blocked workers</source>
        <translation>Gesperrte Bearbeiter suchen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Block worker…</source>
        <translation>Bearbeiter sperren…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unblock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Blocked workers</source>
        <translation>Gesperrte Bearbeiter</translation>
    </message>
    <message>
        <location line="+38"/>
        <location line="+1"/>
        <source>Worker ID</source>
        <translation>Bearbeiter-ID</translation>
    </message>
    <message>
        <location line="+104"/>
        <source>Block worker %1?</source>
        <translation>Bearbeiter %1 sperren?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The worker will no longer see your campaigns and can&apos;t hand in anything for them. What was handed in before stays, and nothing is paid or rejected by it. You can unblock the worker here at any time.</source>
        <translation>Der Bearbeiter sieht die Kampagnen nicht mehr und kann nichts mehr dafür einsenden. Früher Eingesandtes bleibt, und nichts wird dadurch bezahlt oder abgelehnt. Entsperren ist hier jederzeit möglich.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Block worker</source>
        <translation>Bearbeiter sperren</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>That was so before.</source>
        <translation>Das war schon vorher so.</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+13"/>
        <source>The worker was not blocked.</source>
        <translation>Der Bearbeiter wurde nicht gesperrt.</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>No answer came, and reading the list showed that it happened.</source>
        <translation>Es kam keine Antwort, aber die neu gelesene Liste zeigt, dass es geschehen ist.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Worker %1 is blocked.</source>
        <translation>Bearbeiter %1 ist gesperrt.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Worker %1 is no longer blocked.</source>
        <translation>Bearbeiter %1 ist nicht mehr gesperrt.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The worker was not unblocked.</source>
        <translation>Der Bearbeiter wurde nicht entsperrt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It could not be written down on this computer, so nothing was sent: %1</source>
        <translation>Es ließ sich auf diesem Computer nicht festhalten, darum wurde nichts gesendet: %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>What is shown was read before.</source>
        <translation>Der gezeigte Stand ist älter.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>%Ln blocked worker(s)</source>
        <translation>
            <numerusform>%Ln gesperrter Bearbeiter</numerusform>
            <numerusform>%Ln gesperrte Bearbeiter</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>read %1</source>
        <translation>gelesen %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No worker matches</source>
        <translation>Kein Bearbeiter passt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No blocked worker has this name or ID.</source>
        <translation>Kein gesperrter Bearbeiter hat diesen Namen oder diese ID.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Nobody is blocked</source>
        <translation>Niemand ist gesperrt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Blocked workers no longer see your campaigns. Block one from a submission in the review, or here by the worker ID.</source>
        <translation>Gesperrte Bearbeiter sehen die Kampagnen nicht mehr. Sperren lässt sich aus einer Einsendung beim Prüfen, oder hier mit der Bearbeiter-ID.</translation>
    </message>
    <message>
        <location line="-44"/>
        <location line="+40"/>
        <source>There are more blocked workers than these.</source>
        <translation>Es gibt noch mehr gesperrte Bearbeiter.</translation>
    </message>
</context>
<context>
    <name>proofdesk::ZoomCommands</name>
    <message>
        <location filename="../ui/review/zoomcommands.cpp" line="+33"/>
        <location line="+13"/>
        <source>No picture is shown here.</source>
        <translation>Hier wird kein Bild gezeigt.</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>The picture is shown so already: %1.</source>
        <comment>a scale</comment>
        <translation>Das Bild wird schon so gezeigt: %1.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A picture is turned where it stands alone: in Single.</source>
        <translation>Gedreht wird ein Bild, wo es allein steht: in Einzeln.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The next proof is shown at the same place and size</source>
        <translation>Der nächste Nachweis steht an gleicher Stelle und in gleicher Größe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Each proof is shown whole again</source>
        <translation>Jeder Nachweis ist wieder ganz zu sehen</translation>
    </message>
</context>
</TS>
