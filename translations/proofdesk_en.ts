<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <location filename="../app/models/batchwords.cpp" line="+146"/>
        <source>%Ln quick jobs were created.</source>
        <translation>
            <numerusform>%Ln quick job was created.</numerusform>
            <numerusform>%Ln quick jobs were created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln were not: the list says why, and you can try them again.</source>
        <translation>
            <numerusform>%Ln was not: the list says why, and you can try it again.</numerusform>
            <numerusform>%Ln were not: the list says why, and you can try them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln were dropped and never sent.</source>
        <translation>
            <numerusform>%Ln was dropped and never sent.</numerusform>
            <numerusform>%Ln were dropped and never sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkApproval</name>
    <message numerus="yes">
        <location filename="../ui/review/bulk/bulkwords.cpp" line="+24"/>
        <source>%Ln of them you had not seen; the list is kept.</source>
        <translation>
            <numerusform>%Ln of them you had not seen; the list is kept.</numerusform>
            <numerusform>%Ln of them you had not seen; the list is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>%Ln was taken back or decided otherwise before it was sent.</source>
        <translation>
            <numerusform>%Ln was taken back or decided otherwise before it was sent.</numerusform>
            <numerusform>%Ln were taken back or decided otherwise before they were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%Ln submission(s)</source>
        <translation>
            <numerusform>%Ln submission</numerusform>
            <numerusform>%Ln submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+27"/>
        <source>The service lists %Ln more that could not be read.</source>
        <translation>
            <numerusform>The service lists %Ln more that could not be read.</numerusform>
            <numerusform>The service lists %Ln more that could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+49"/>
        <source>%Ln was decided before, and is listed all the same.</source>
        <translation>
            <numerusform>%Ln was decided before, and is listed all the same.</numerusform>
            <numerusform>%Ln were decided before, and are listed all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%Ln arrived while you were reviewing.</source>
        <translation>
            <numerusform>%Ln arrived while you were reviewing.</numerusform>
            <numerusform>%Ln arrived while you were reviewing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>You have not seen %Ln of them.</source>
        <translation>
            <numerusform>You have not seen %Ln of them.</numerusform>
            <numerusform>You have not seen %Ln of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%Ln is on hold.</source>
        <translation>
            <numerusform>%Ln is on hold.</numerusform>
            <numerusform>%Ln are on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%Ln rejection(s) not sent yet.</source>
        <translation>
            <numerusform>%Ln rejection not sent yet.</numerusform>
            <numerusform>%Ln rejections not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln carries a flag.</source>
        <translation>
            <numerusform>%Ln carries a flag.</numerusform>
            <numerusform>%Ln carry a flag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>%Ln that carry a flag stay pending: %1</source>
        <translation>
            <numerusform>%Ln that carries a flag stays pending: %1</numerusform>
            <numerusform>%Ln that carry a flag stay pending: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln of them carry a flag: %1</source>
        <translation>
            <numerusform>%Ln of them carries a flag: %1</numerusform>
            <numerusform>%Ln of them carry a flag: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>the %Ln you approved before</source>
        <translation>
            <numerusform>the one you approved before</numerusform>
            <numerusform>the %Ln you approved before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>the %Ln never seen</source>
        <translation>
            <numerusform>the one never seen</numerusform>
            <numerusform>the %Ln never seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>the %Ln on hold</source>
        <translation>
            <numerusform>the one on hold</numerusform>
            <numerusform>the %Ln on hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>The outbox is paused: %Ln rejection(s) of this campaign are sent now all the same.</source>
        <translation>
            <numerusform>The outbox is paused: %Ln rejection of this campaign is sent now all the same.</numerusform>
            <numerusform>The outbox is paused: %Ln rejections of this campaign are sent now all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+23"/>
        <source>%1 approved; %Ln are still pending and were not paid.</source>
        <translation>
            <numerusform>%1 approved; %Ln is still pending and was not paid.</numerusform>
            <numerusform>%1 approved; %Ln are still pending and were not paid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>The answer was lost, and what is pending can&apos;t be read. Perhaps %Ln submission(s) were paid.</source>
        <translation>
            <numerusform>The answer was lost, and what is pending can&apos;t be read. Perhaps %Ln submission was paid.</numerusform>
            <numerusform>The answer was lost, and what is pending can&apos;t be read. Perhaps %Ln submissions were paid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignWords</name>
    <message numerus="yes">
        <location filename="../app/models/campaignwords.cpp" line="+117"/>
        <source>Pays by itself after %Ln more submissions</source>
        <translation>
            <numerusform>Pays by itself after %Ln more submission</numerusform>
            <numerusform>Pays by itself after %Ln more submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>%Ln more, then it pays by itself</source>
        <translation>
            <numerusform>%Ln more, then it pays by itself</numerusform>
            <numerusform>%Ln more, then it pays by itself</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%1. Then these %Ln are approved and paid too, unless you decide before.</source>
        <comment>&apos;Pays by itself after 28 more submissions&apos;, and how many stay pending</comment>
        <translation>
            <numerusform>%1. Then this one is approved and paid too, unless you decide before.</numerusform>
            <numerusform>%1. Then these %Ln are approved and paid too, unless you decide before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>%Ln on their way</source>
        <comment>decided, and not confirmed by the service</comment>
        <translation>
            <numerusform>%Ln on its way</numerusform>
            <numerusform>%Ln on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>%Ln waiting for you</source>
        <translation>
            <numerusform>%Ln waiting for you</numerusform>
            <numerusform>%Ln waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChosenOnes</name>
    <message numerus="yes">
        <location filename="../ui/review/desk/chosenones.cpp" line="+201"/>
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln approved</numerusform>
            <numerusform>%Ln approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln decided elsewhere</source>
        <translation>
            <numerusform>%Ln decided elsewhere</numerusform>
            <numerusform>%Ln decided elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln on hold</source>
        <translation>
            <numerusform>%Ln on hold</numerusform>
            <numerusform>%Ln on hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln not sure yet</source>
        <translation>
            <numerusform>%Ln not sure yet</numerusform>
            <numerusform>%Ln not sure yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln unseen</source>
        <translation>
            <numerusform>%Ln unseen</numerusform>
            <numerusform>%Ln unseen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+11"/>
        <source>%Ln submission(s)</source>
        <translation>
            <numerusform>%Ln submission</numerusform>
            <numerusform>%Ln submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>%1 chosen: %Ln will be rejected</source>
        <translation>
            <numerusform>%1 chosen: %Ln will be rejected</numerusform>
            <numerusform>%1 chosen: %Ln will be rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%1 chosen: %Ln will be put on hold</source>
        <translation>
            <numerusform>%1 chosen: %Ln will be put on hold</numerusform>
            <numerusform>%1 chosen: %Ln will be put on hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%1 chosen: %Ln will be approved</source>
        <translation>
            <numerusform>%1 chosen: %Ln will be approved</numerusform>
            <numerusform>%1 chosen: %Ln will be approved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message numerus="yes">
        <location filename="../app/jobs/countries.cpp" line="+157"/>
        <source>%1, %2 and %Ln more</source>
        <translation>
            <numerusform>%1, %2 and %Ln more</numerusform>
            <numerusform>%1, %2 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message numerus="yes">
        <location filename="../ui/review/words/reviewwords.cpp" line="+87"/>
        <source>%Ln job(s), rate not known</source>
        <translation>
            <numerusform>%Ln job, rate not known</numerusform>
            <numerusform>%Ln jobs, rate not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+40"/>
        <source>Same file as %Ln others</source>
        <translation>
            <numerusform>Same file as %Ln other</numerusform>
            <numerusform>Same file as %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <location filename="../ui/account/settingspage.cpp" line="+29"/>
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StackedBar</name>
    <message numerus="yes">
        <location filename="../ui/common/stackedbar.cpp" line="+95"/>
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln approved</numerusform>
            <numerusform>%Ln approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln pending</numerusform>
            <numerusform>%Ln pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln on their way</source>
        <translation>
            <numerusform>%Ln on its way</numerusform>
            <numerusform>%Ln on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubmissionWords</name>
    <message numerus="yes">
        <location filename="../app/models/submissionwords.cpp" line="+67"/>
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+101"/>
        <source>same file as %Ln other(s)</source>
        <translation>
            <numerusform>same file as %Ln other</numerusform>
            <numerusform>same file as %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message numerus="yes">
        <location filename="../ui/review/desk/undowords.cpp" line="+42"/>
        <source>%Ln submission(s)</source>
        <translation>
            <numerusform>%Ln submission</numerusform>
            <numerusform>%Ln submissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnreadWords</name>
    <message numerus="yes">
        <location filename="../app/models/unreadwords.cpp" line="+42"/>
        <source>%Ln of %1 were read.</source>
        <translation>
            <numerusform>%Ln of %1 was read.</numerusform>
            <numerusform>%Ln of %1 were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsentApprovals</name>
    <message numerus="yes">
        <location filename="../app/models/unsentapprovals.cpp" line="+30"/>
        <source>%Ln approvals of theirs wait to be sent and go out all the same. Take them back in the outbox if they are not to be paid.</source>
        <translation>
            <numerusform>%Ln approval of theirs waits to be sent and goes out all the same. Take it back in the outbox if it is not to be paid.</numerusform>
            <numerusform>%Ln approvals of theirs wait to be sent and go out all the same. Take them back in the outbox if they are not to be paid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsentRejections</name>
    <message numerus="yes">
        <location filename="../app/models/unsentrejections.cpp" line="+27"/>
        <source>%Ln of them reject where the campaign pays by itself: what is not sent when it is full is paid.</source>
        <translation>
            <numerusform>%Ln of them rejects where the campaign pays by itself: what is not sent when it is full is paid.</numerusform>
            <numerusform>%Ln of them reject where the campaign pays by itself: what is not sent when it is full is paid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::ActivityPage</name>
    <message numerus="yes">
        <location filename="../ui/activity/activitypage.cpp" line="+149"/>
        <source>Exported %Ln entries.</source>
        <translation>
            <numerusform>Exported %Ln entry.</numerusform>
            <numerusform>Exported %Ln entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+40"/>
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::BatchPanel</name>
    <message numerus="yes">
        <location filename="../ui/creation/batchpanel.cpp" line="+184"/>
        <source>%Ln wait</source>
        <translation>
            <numerusform>%Ln waits</numerusform>
            <numerusform>%Ln wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln not made</source>
        <translation>
            <numerusform>%Ln not made</numerusform>
            <numerusform>%Ln not made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln dropped</numerusform>
            <numerusform>%Ln dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::BlockDialog</name>
    <message numerus="yes">
        <location filename="../ui/review/ask/blockdialog.cpp" line="+34"/>
        <source>and reject their %Ln pending</source>
        <translation>
            <numerusform>and reject their pending one</numerusform>
            <numerusform>and reject their %Ln pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+85"/>
        <source>%Ln of theirs that are on hold or failed stay so.</source>
        <translation>
            <numerusform>%Ln of theirs that is on hold or failed stays so.</numerusform>
            <numerusform>%Ln of theirs that are on hold or failed stay so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::BudgetStep</name>
    <message numerus="yes">
        <location filename="../ui/creation/budgetstep.cpp" line="+109"/>
        <source>When %Ln jobs are in, everything still pending is paid: up to </source>
        <translation>
            <numerusform>When %Ln job is in, everything still pending is paid: up to </numerusform>
            <numerusform>When %Ln jobs are in, everything still pending is paid: up to </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+12"/>
        <source>Reviewing %Ln one by one takes about as many of your %1 requests an hour.</source>
        <translation>
            <numerusform>Reviewing %Ln one by one takes about as many of your %1 requests an hour.</numerusform>
            <numerusform>Reviewing %Ln one by one takes about as many of your %1 requests an hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::BulkApprovalDialog</name>
    <message numerus="yes">
        <location filename="../ui/review/bulk/bulkapprovaldialog.cpp" line="+289"/>
        <source>Approve %Ln submission(s)</source>
        <translation>
            <numerusform>Approve %Ln submission</numerusform>
            <numerusform>Approve %Ln submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+72"/>
        <source>Look at the %Ln approved unseen</source>
        <translation>
            <numerusform>Look at the one approved unseen</numerusform>
            <numerusform>Look at the %Ln approved unseen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::BulkAsking</name>
    <message numerus="yes">
        <location filename="../ui/review/bulk/bulkasking.cpp" line="+69"/>
        <source>%Ln submission(s)</source>
        <translation>
            <numerusform>%Ln submission</numerusform>
            <numerusform>%Ln submissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::BulkChoices</name>
    <message numerus="yes">
        <location filename="../ui/review/bulk/bulkchoices.cpp" line="+77"/>
        <source>Approve all %Ln in one request</source>
        <translation>
            <numerusform>Approve the one in one request</numerusform>
            <numerusform>Approve all %Ln in one request</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>Leave out the %Ln that carry a flag</source>
        <translation>
            <numerusform>Leave out the %Ln that carries a flag</numerusform>
            <numerusform>Leave out the %Ln that carry a flag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+26"/>
        <source>Approve the %Ln I have seen that carry no flag</source>
        <translation>
            <numerusform>Approve the one I have seen that carries no flag</numerusform>
            <numerusform>Approve the %Ln I have seen that carry no flag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Approve the %Ln I have seen</source>
        <translation>
            <numerusform>Approve the one I have seen</numerusform>
            <numerusform>Approve the %Ln I have seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::BulkSums</name>
    <message numerus="yes">
        <location filename="../ui/review/bulk/bulksums.cpp" line="+182"/>
        <source>%Ln could be read, %1</source>
        <comment>a count, and a time</comment>
        <translation>
            <numerusform>%Ln could be read, %1</numerusform>
            <numerusform>%Ln could be read, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+44"/>
        <source>with %Ln you approved before</source>
        <translation>
            <numerusform>with %Ln you approved before</numerusform>
            <numerusform>with %Ln you approved before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+20"/>
        <source>; %Ln could not be read</source>
        <translation>
            <numerusform>; %Ln could not be read</numerusform>
            <numerusform>; %Ln could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::CampaignEnd</name>
    <message numerus="yes">
        <location filename="../ui/review/campaignend.cpp" line="+88"/>
        <source>%Ln were approved elsewhere or by the service itself, %1.</source>
        <translation>
            <numerusform>%Ln was approved elsewhere or by the service itself, %1.</numerusform>
            <numerusform>%Ln were approved elsewhere or by the service itself, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln were approved elsewhere or by the service itself.</source>
        <translation>
            <numerusform>%Ln was approved elsewhere or by the service itself.</numerusform>
            <numerusform>%Ln were approved elsewhere or by the service itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+17"/>
        <source>%Ln of them are not sent yet: they go on in the outbox.</source>
        <translation>
            <numerusform>%Ln of them is not sent yet: it goes on in the outbox.</numerusform>
            <numerusform>%Ln of them are not sent yet: they go on in the outbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="-9"/>
        <source>%Ln of them are not sent yet: they wait in the outbox, where sending is paused.</source>
        <translation>
            <numerusform>%Ln of them is not sent yet: it waits in the outbox, where sending is paused.</numerusform>
            <numerusform>%Ln of them are not sent yet: they wait in the outbox, where sending is paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="-23"/>
        <source>%Ln on their way</source>
        <translation>
            <numerusform>%Ln on its way</numerusform>
            <numerusform>%Ln on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+27"/>
        <source>%Ln of them are not sent yet: they wait in the outbox until you send them.</source>
        <translation>
            <numerusform>%Ln of them is not sent yet: it waits in the outbox until you send it.</numerusform>
            <numerusform>%Ln of them are not sent yet: they wait in the outbox until you send them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+68"/>
        <source>%Ln of them were approved unseen: the filter of that name shows them.</source>
        <translation>
            <numerusform>%Ln of them was approved unseen: the filter of that name shows it.</numerusform>
            <numerusform>%Ln of them were approved unseen: the filter of that name shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::CampaignsPage</name>
    <message numerus="yes">
        <location filename="../ui/campaigns/campaignspage.cpp" line="+237"/>
        <source>None of the %Ln campaign(s) has this text and this status.</source>
        <translation>
            <numerusform>The one campaign does not have this text and this status.</numerusform>
            <numerusform>None of the %Ln campaigns has this text and this status.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+31"/>
        <source>%Ln campaign(s) left out.</source>
        <translation>
            <numerusform>%Ln campaign left out.</numerusform>
            <numerusform>%Ln campaigns left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+22"/>
        <source>%Ln submission(s) wait for you</source>
        <translation>
            <numerusform>%Ln submission waits for you</numerusform>
            <numerusform>%Ln submissions wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <location line="+10"/>
        <location line="+1"/>
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::CheckStep</name>
    <message numerus="yes">
        <location filename="../ui/creation/checkstep.cpp" line="+80"/>
        <source>%Ln fields need another look. The steps without a tick show which.</source>
        <translation>
            <numerusform>%Ln field needs another look. The step without a tick shows which.</numerusform>
            <numerusform>%Ln fields need another look. The steps without a tick show which.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::Closing</name>
    <message numerus="yes">
        <location filename="../ui/program/closing.cpp" line="+87"/>
        <source>%Ln jobs of your list are not made yet</source>
        <translation>
            <numerusform>%Ln job of your list is not made yet</numerusform>
            <numerusform>%Ln jobs of your list are not made yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+19"/>
        <source>%Ln decisions are not sent yet</source>
        <translation>
            <numerusform>%Ln decision is not sent yet</numerusform>
            <numerusform>%Ln decisions are not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::CreationFlow</name>
    <message numerus="yes">
        <location filename="../ui/creation/creationflow.cpp" line="+47"/>
        <source>The first try of %Ln of them got no answer. Those that were made after all, you would pay for twice.</source>
        <translation>
            <numerusform>The first try of %Ln of them got no answer. If it was made after all, you would pay for it twice.</numerusform>
            <numerusform>The first try of %Ln of them got no answer. Those that were made after all, you would pay for twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::DecisionAsking</name>
    <message numerus="yes">
        <location filename="../ui/review/ask/decisionasking.cpp" line="+144"/>
        <source>%Ln submission(s)</source>
        <translation>
            <numerusform>%Ln submission</numerusform>
            <numerusform>%Ln submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+42"/>
        <source>Approve %Ln submission(s) at once?</source>
        <translation>
            <numerusform>Approve %Ln submission at once?</numerusform>
            <numerusform>Approve %Ln submissions at once?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>Reject %Ln submission(s) at once?</source>
        <translation>
            <numerusform>Reject %Ln submission at once?</numerusform>
            <numerusform>Reject %Ln submissions at once?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>Put %Ln submission(s) on hold at once?</source>
        <translation>
            <numerusform>Put %Ln submission on hold at once?</numerusform>
            <numerusform>Put %Ln submissions on hold at once?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+90"/>
        <source>Approve %Ln submission(s) with a note</source>
        <translation>
            <numerusform>Approve %Ln submission with a note</numerusform>
            <numerusform>Approve %Ln submissions with a note</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::DecisionFoot</name>
    <message numerus="yes">
        <location filename="../ui/review/inspector/decisionfoot.cpp" line="+139"/>
        <source>Approve %Ln submission(s)</source>
        <translation>
            <numerusform>Approve %Ln submission</numerusform>
            <numerusform>Approve %Ln submissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>Approve %Ln submission(s) with a note</source>
        <translation>
            <numerusform>Approve %Ln submission with a note</numerusform>
            <numerusform>Approve %Ln submissions with a note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>Reject %Ln submission(s)…</source>
        <translation>
            <numerusform>Reject %Ln submission…</numerusform>
            <numerusform>Reject %Ln submissions…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Hold %Ln submission(s)</source>
        <translation>
            <numerusform>Hold %Ln submission</numerusform>
            <numerusform>Hold %Ln submissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::FilterPane</name>
    <message numerus="yes">
        <location filename="../ui/review/lists/filterpane.cpp" line="+297"/>
        <source>All %Ln countries</source>
        <translation>
            <numerusform>The one country</numerusform>
            <numerusform>All %Ln countries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+42"/>
        <source>Clear %Ln filter(s)</source>
        <translation>
            <numerusform>Clear %Ln filter</numerusform>
            <numerusform>Clear %Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::FlagsSection</name>
    <message numerus="yes">
        <location filename="../ui/review/inspector/flagssection.cpp" line="+44"/>
        <source> and %Ln more</source>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+71"/>
        <source>No evidence; compared with the %Ln other pictures read here</source>
        <translation>
            <numerusform>No evidence; compared with the one other picture read here</numerusform>
            <numerusform>No evidence; compared with the %Ln other pictures read here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>No evidence so far; compared with %1 of the %Ln other pictures</source>
        <translation>
            <numerusform>No evidence so far; compared with %1 of the %Ln other picture</numerusform>
            <numerusform>No evidence so far; compared with %1 of the %Ln other pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::LinksField</name>
    <message numerus="yes">
        <location filename="../ui/creation/linksfield.cpp" line="+241"/>
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>%Ln addresses of %1. Proofdesk does not open them.</source>
        <translation>
            <numerusform>%Ln address of %1. Proofdesk does not open it.</numerusform>
            <numerusform>%Ln addresses of %1. Proofdesk does not open them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::Navigation</name>
    <message numerus="yes">
        <location filename="../ui/window/navigation.cpp" line="+164"/>
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::Notice</name>
    <message numerus="yes">
        <location filename="../ui/common/notice.cpp" line="+133"/>
        <source>Close; %Ln more behind it</source>
        <translation>
            <numerusform>Close; %Ln more behind it</numerusform>
            <numerusform>Close; %Ln more behind it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::OutboxStrip</name>
    <message numerus="yes">
        <location filename="../ui/review/outbox/outboxstrip.cpp" line="+61"/>
        <source> · paused: sending went wrong %Ln time(s) in a row</source>
        <translation>
            <numerusform> · paused: sending went wrong %Ln time</numerusform>
            <numerusform> · paused: sending went wrong %Ln times in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::OutcomeNotices</name>
    <message numerus="yes">
        <location filename="../ui/program/outcomenotices.cpp" line="+186"/>
        <source>%Ln quick jobs of before are not created yet.</source>
        <translation>
            <numerusform>%Ln quick job of before is not created yet.</numerusform>
            <numerusform>%Ln quick jobs of before are not created yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln quick jobs of before were not created.</source>
        <translation>
            <numerusform>%Ln quick job of before was not created.</numerusform>
            <numerusform>%Ln quick jobs of before were not created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+44"/>
        <source>%Ln other approval(s) wait in the outbox and are not sent yet.</source>
        <translation>
            <numerusform>%Ln other approval waits in the outbox and is not sent yet.</numerusform>
            <numerusform>%Ln other approvals wait in the outbox and are not sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::PaidNotices</name>
    <message numerus="yes">
        <location filename="../ui/program/paidnotices.cpp" line="+53"/>
        <source>%Ln were approved elsewhere or by the service itself, %1.</source>
        <translation>
            <numerusform>%Ln was approved elsewhere or by the service itself, %1.</numerusform>
            <numerusform>%Ln were approved elsewhere or by the service itself, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln were approved elsewhere or by the service itself.</source>
        <translation>
            <numerusform>%Ln was approved elsewhere or by the service itself.</numerusform>
            <numerusform>%Ln were approved elsewhere or by the service itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::PrefilledWizard</name>
    <message numerus="yes">
        <location filename="../ui/creation/prefilledwizard.cpp" line="+303"/>
        <source>Create %Ln jobs · %1</source>
        <translation>
            <numerusform>Create %Ln job · %1</numerusform>
            <numerusform>Create %Ln jobs · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::ReasonsDialog</name>
    <message numerus="yes">
        <location filename="../ui/review/ask/reasonsdialog.cpp" line="+187"/>
        <source>The open campaign has %Ln of its own.</source>
        <translation>
            <numerusform>The open campaign has %Ln of its own.</numerusform>
            <numerusform>The open campaign has %Ln of its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewChooser</name>
    <message numerus="yes">
        <location filename="../ui/review/reviewchooser.cpp" line="+87"/>
        <source>Proofs wait in %Ln more campaigns</source>
        <translation>
            <numerusform>Proofs wait in %Ln more campaign</numerusform>
            <numerusform>Proofs wait in %Ln more campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewCommands</name>
    <message numerus="yes">
        <location filename="../ui/review/reviewcommands.cpp" line="+275"/>
        <source>%Ln go out at %1, when the service takes requests again.</source>
        <translation>
            <numerusform>%Ln goes out at %1, when the service takes requests again.</numerusform>
            <numerusform>%Ln go out at %1, when the service takes requests again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln go out now, without waiting.</source>
        <translation>
            <numerusform>%Ln goes out now, without waiting.</numerusform>
            <numerusform>%Ln go out now, without waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+82"/>
        <source>%Ln chosen.</source>
        <translation>
            <numerusform>%Ln chosen.</numerusform>
            <numerusform>%Ln chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewDesk</name>
    <message numerus="yes">
        <location filename="../ui/review/desk/reviewdesk.cpp" line="+287"/>
        <source>%Ln decision(s) cleared</source>
        <translation>
            <numerusform>%Ln decision cleared</numerusform>
            <numerusform>%Ln decisions cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+20"/>
        <source>%Ln decided as before</source>
        <translation>
            <numerusform>%Ln decided as before</numerusform>
            <numerusform>%Ln decided as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+13"/>
        <source>%Ln decision(s) taken again</source>
        <translation>
            <numerusform>%Ln decision taken again</numerusform>
            <numerusform>%Ln decisions taken again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewHeader</name>
    <message numerus="yes">
        <location filename="../ui/review/reviewheader.cpp" line="+51"/>
        <source>%Ln on their way · %1 left</source>
        <comment>counts of submissions</comment>
        <translation>
            <numerusform>%Ln on its way · %1 left</numerusform>
            <numerusform>%Ln on their way · %1 left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::ReviewStates</name>
    <message numerus="yes">
        <location filename="../ui/review/reviewstates.cpp" line="+86"/>
        <source>%Ln submission(s) left out.</source>
        <translation>
            <numerusform>%Ln submission left out.</numerusform>
            <numerusform>%Ln submissions left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::RowMenu</name>
    <message numerus="yes">
        <location filename="../ui/review/rowmenu.cpp" line="+102"/>
        <source>Approve %Ln with a note…</source>
        <translation>
            <numerusform>Approve %Ln with a note…</numerusform>
            <numerusform>Approve %Ln with a note…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::StatusStrip</name>
    <message numerus="yes">
        <location filename="../ui/window/statusstrip.cpp" line="+133"/>
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln not sure yet</source>
        <translation>
            <numerusform>%Ln not sure yet</numerusform>
            <numerusform>%Ln not sure yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%Ln decided elsewhere</source>
        <translation>
            <numerusform>%Ln decided elsewhere</numerusform>
            <numerusform>%Ln decided elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::SubmissionDelegate</name>
    <message numerus="yes">
        <location filename="../ui/review/lists/submissiondelegate.cpp" line="+265"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::TroubleTold</name>
    <message numerus="yes">
        <location filename="../ui/review/troubletold.cpp" line="+64"/>
        <source>%Ln decisions did not come about. The outbox says why.</source>
        <translation>
            <numerusform>%Ln decision did not come about. The outbox says why.</numerusform>
            <numerusform>%Ln decisions did not come about. The outbox says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::WelcomePage</name>
    <message numerus="yes">
        <location filename="../ui/account/welcomepage.cpp" line="+176"/>
        <source>A make-believe service on this computer. %Ln drawn submission(s), %1 that is not real. Nothing leaves your machine.</source>
        <translation>
            <numerusform>A make-believe service on this computer. %Ln drawn submission, %1 that is not real. Nothing leaves your machine.</numerusform>
            <numerusform>A make-believe service on this computer. %Ln drawn submissions, %1 that is not real. Nothing leaves your machine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::Workbench</name>
    <message numerus="yes">
        <location filename="../ui/program/workbench.cpp" line="+179"/>
        <source>%Ln decisions from before are not sent yet.</source>
        <translation>
            <numerusform>%Ln decision from before is not sent yet.</numerusform>
            <numerusform>%Ln decisions from before are not sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::WorkerPanel</name>
    <message numerus="yes">
        <location filename="../ui/review/inspector/workerpanel.cpp" line="+144"/>
        <source>one of their %Ln pending here</source>
        <translation>
            <numerusform>one of their %Ln pending here</numerusform>
            <numerusform>one of their %Ln pending here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <location line="+45"/>
        <source>Their %Ln pending</source>
        <translation>
            <numerusform>Their pending one</numerusform>
            <numerusform>Their %Ln pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proofdesk::WorkersPage</name>
    <message numerus="yes">
        <location filename="../ui/workers/workerspage.cpp" line="+286"/>
        <source>%Ln blocked worker(s)</source>
        <translation>
            <numerusform>%Ln blocked worker</numerusform>
            <numerusform>%Ln blocked workers</numerusform>
        </translation>
    </message>
</context>
</TS>
