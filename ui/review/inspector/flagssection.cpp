// SPDX-License-Identifier: MIT
#include "ui/review/inspector/flagssection.h"

#include "domain/numbertext.h"
#include "ui/common/buttons.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/review/words/reviewwords.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QPushButton>

#include <utility>

namespace proofdesk {

namespace {

/// What became of the other one; empty while it waits.
QString outcome(SubmissionStatus status)
{
    switch (status) {
    case SubmissionStatus::Approved:
        return FlagsSection::tr(" (approved)", "what became of the other submission, after a name");
    case SubmissionStatus::Rejected:
        return FlagsSection::tr(" (rejected)", "what became of the other submission, after a name");
    case SubmissionStatus::Pending:
    case SubmissionStatus::Other:
        break;
    }
    return {};
}

QList<TextPart> sameFileWords(const QString& name, const QString& what, int count)
{
    QList<TextPart> parts{
        {FlagsSection::tr("Same file as ", "followed by a name")},
        {name.isEmpty() ? FlagsSection::tr("somebody without a name") : shownLine(name), true}};
    if (!what.isEmpty())
        parts.append({what});
    if (count > 1)
        parts.append({FlagsSection::tr(" and %Ln more", nullptr, count - 1)});
    return parts;
}

QList<TextPart> rowWords(SubmissionFlag flag, const FlagsSection::Facts& facts)
{
    if (flag != SubmissionFlag::SameFile || facts.matchName.isEmpty())
        return {{reviewwords::flag(flag, facts.sameFile)}};
    return sameFileWords(facts.matchName, outcome(facts.matchStatus), facts.sameFile);
}

} // namespace

FlagsSection::FlagsSection(QWidget* parent)
    : Section(tr("Flags"), parent)
{
    show({});
}

void FlagsSection::show(const Facts& facts)
{
    if (m_rows && facts == m_facts)
        return;
    m_facts = facts;
    delete m_rows;
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics(this).space(4));
    content()->addWidget(m_rows);
    QList<SubmissionFlag> evidence;
    QList<SubmissionFlag> quiet;
    for (const SubmissionFlag flag : facts.flags)
        (isQuiet(flag) ? quiet : evidence).append(flag);
    if (evidence.isEmpty())
        addNothing(facts);
    for (const SubmissionFlag flag : std::as_const(evidence)) {
        const bool isEarlier = flag == SubmissionFlag::SameFile && facts.earlier > 0;
        if (!isEarlier || facts.sameFile > 0)
            addRow(flag, facts);
        if (isEarlier)
            addEarlier(facts);
    }
    if (!quiet.isEmpty())
        addFacts(quiet);
    m_rows->show();
}

/// Beside evidence they would be read as some, and below "no evidence" as a contradiction.
void FlagsSection::addFacts(const QList<SubmissionFlag>& quiet)
{
    auto* heading = new PlainLabel(tr("Facts"), TextSize::Secondary, Colour::Muted, m_rows);
    heading->setObjectName(QStringLiteral("factsHeading"));
    heading->setTextSize(TextSize::Secondary, true);
    m_rows->layout()->addWidget(heading);
    for (const SubmissionFlag flag : quiet)
        addRow(flag, {});
}

/// That nothing was found is said once it was looked for everywhere.
void FlagsSection::addNothing(const Facts& facts)
{
    const bool all = facts.compared.isWhole();
    auto* nothing = new PartsLabel(m_rows);
    nothing->setObjectName(QStringLiteral("nothingUnusual"));
    nothing->setColour(Colour::Muted);
    nothing->setIconName(all ? QStringLiteral("check") : QStringLiteral("clock"), Colour::Muted);
    nothing->setWrapping();
    // What is long paid is not read again: with what it was compared is part of the answer.
    const QString words = facts.compared.all == 0 ? tr("No evidence against it")
        : all
        ? tr("No evidence; compared with the %Ln other pictures read here", nullptr, facts.compared.all)
        : tr("No evidence so far; compared with %1 of the %Ln other pictures", nullptr, facts.compared.all)
              .arg(numberText(facts.compared.done));
    nothing->setParts({{words}});
    m_rows->layout()->addWidget(nothing);
}

PartsLabel* FlagsSection::newWords(SubmissionFlag flag, const QList<TextPart>& parts)
{
    auto* words = new PartsLabel(m_rows);
    words->setIconName(reviewwords::flagIcon(flag), isQuiet(flag) ? Colour::Muted : Colour::Caution);
    words->setWrapping();
    words->setParts(parts);
    return words;
}

/// There is nothing to compare it with on screen: that submission is not read any more.
void FlagsSection::addEarlier(const Facts& facts)
{
    const QString became = outcome(facts.earlierStatus);
    auto* words = newWords(SubmissionFlag::SameFile,
                           sameFileWords(facts.earlierName,
                                         became.isEmpty() ? tr(" (read earlier)", "after a name") : became,
                                         facts.earlier));
    words->setObjectName(QStringLiteral("earlierCopy"));
    m_rows->layout()->addWidget(words);
}

void FlagsSection::addRow(SubmissionFlag flag, const Facts& facts)
{
    const Metrics metrics(this);
    auto* words = newWords(flag, rowWords(flag, facts));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics.space(8));
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(words);
    const bool match = flag == SubmissionFlag::SameFile;
    if (match && !facts.matchWhen.isEmpty()) {
        auto* when = new PlainLabel(facts.matchWhen, TextSize::Secondary, Colour::Muted, m_rows);
        when->setWordWrap(true);
        when->setContentsMargins(metrics.space(24), 0, 0, 0);
        column->addWidget(when);
    }
    row->addLayout(column, 1);
    if (match && facts.sameFile > 0) {
        auto* compare = newButton(tr("Compare"), ButtonRole::Normal, {}, m_rows);
        compare->setObjectName(QStringLiteral("compareButton"));
        compare->setFocusPolicy(Qt::TabFocus);
        setButtonKey(compare, m_key);
        // The click may change what is shown, and this button with it: not from within its own signal.
        connect(compare, &QPushButton::clicked, this, &FlagsSection::compareWanted, Qt::QueuedConnection);
        row->addWidget(compare, 0, Qt::AlignTop);
    }
    m_rows->layout()->addItem(row);
}

} // namespace proofdesk
