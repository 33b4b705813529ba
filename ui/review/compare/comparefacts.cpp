// SPDX-License-Identifier: MIT
#include "ui/review/compare/comparefacts.h"

#include "domain/clock.h"
#include "domain/timetext.h"
#include "jobs/countries.h"
#include "ui/common/buttons.h"
#include "ui/common/notice.h"
#include "ui/common/partslabel.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/seamlessarea.h"
#include "ui/common/section.h"
#include "ui/common/singlepress.h"
#include "ui/review/keys/shortcuttable.h"
#include "ui/review/words/reviewwords.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace proofdesk {

namespace {

constexpr double ScarcelyLess = 0.995; // from here on "99 %" would round up to "100 %" of what is not equal

QString percent(double share)
{
    const int rounded = share < 1 && share > ScarcelyLess ? 99 : int(std::floor(share * 100));
    return CompareFacts::tr("%1 %").arg(rounded);
}

QString sizeWords(const QSize& size)
{
    return size.isEmpty() ? CompareFacts::tr("not known yet")
                          : CompareFacts::tr("%1 × %2").arg(size.width()).arg(size.height());
}

QString countryLine(const QString& englishName)
{
    return shownLine(Countries::inOwnLanguage(englishName), 40);
}

/// What is said first: what is known of the two, and never a verdict.
struct Head
{
    const char* icon;
    Colour colour;
    QString words;
    QString detail;
};

/// Equal bytes are certain, and nothing else is.
Head sameFileHead(const CompareFinding& finding)
{
    const QString bytes =
        CompareFacts::tr("%1 bytes, each one equal").arg(QLocale().toString(finding.fileBytes));
    const QString others = finding.sameFile ? CompareFacts::tr("Another picture of theirs, not these two")
                                            : CompareFacts::tr("comparing…");
    return {"samefile", Colour::Caution, CompareFacts::tr("Same file"),
            finding.sameFile.value_or(false) ? bytes : others};
}

/// How alike they are, as far as it is known. Honest screenshots of one page are nearly equal.
Head alikeHead(const CompareFinding& finding)
{
    const QString words = finding.equalShare
        ? CompareFacts::tr("%1 of the pixels are equal").arg(percent(*finding.equalShare))
        : CompareFacts::tr("Comparing the pixels…");
    QStringList detail;
    if (finding.sameFile)
        detail << CompareFacts::tr("Not the same file.");
    if (finding.equalShare && finding.currentSize != finding.otherSize)
        detail << CompareFacts::tr("One was brought to the size of the other.");
    detail << CompareFacts::tr("Honest screenshots of one page are much alike too.");
    return {"similar", Colour::Muted, words, detail.join(u' ')};
}

/// That there is none is known once all were compared.
QString noMatch(const CompareFinding& finding)
{
    if (finding.matches > 0)
        return CompareFacts::tr("Not one of its matches");
    const QLocale locale;
    return finding.compared.isWhole()
        ? CompareFacts::tr("No match found")
        : CompareFacts::tr("No match found among %1 of %2")
              .arg(locale.toString(finding.compared.done), locale.toString(finding.compared.all));
}

Head headOf(const CompareFinding& finding)
{
    if (!finding.other)
        return {"image", Colour::Muted, CompareFacts::tr("Nothing to compare with"), {}};
    if (finding.sameFile.value_or(false) || finding.sharesFile)
        return sameFileHead(finding);
    if (finding.isMatch)
        return alikeHead(finding);
    return {"compare", Colour::Muted, noMatch(finding),
            CompareFacts::tr("Beside it stands another submission, to look at both.")};
}

/// Why two may have it and nobody be to blame; of pictures that are merely alike there is nothing to excuse.
QString neutralWords(const CompareFinding& finding)
{
    return finding.sameFile.value_or(false) || finding.sharesFile
        ? CompareFacts::tr("Two people can send the same file for a harmless reason, such as a shared phone. "
                           "You decide; nothing is decided for you.")
        : CompareFacts::tr("Being alike proves nothing. You decide; nothing is decided for you.");
}

} // namespace

CompareFacts::CompareFacts(Clock& clock, QWidget* parent)
    : Panel(Colour::Raised, Qt::LeftEdge, parent)
    , m_clock(clock)
    , m_same(new Section(tr("What is the same"), this))
    , m_headline(new PartsLabel(this))
    , m_detail(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_workers(new Section(tr("The two workers"), this))
    , m_firstText(new PlainLabel(this))
    , m_secondText(new PlainLabel(this))
    , m_next(newButton(QString(), ButtonRole::Normal, {}, this))
    , m_rejectBoth(
          newButton(tr("Reject these 2 with one reason…"), ButtonRole::Danger, QStringLiteral("cross"), this))
    , m_undo(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
{
    const Metrics metrics(this);
    setObjectName(QStringLiteral("comparisonPane"));
    m_headline->setFont(scaledFont(font(), TextSize::Heading));
    m_headline->setWrapping();
    m_detail->setWordWrap(true);
    m_same->content()->addWidget(m_headline);
    m_same->content()->addWidget(m_detail);
    m_firstText->setWordWrap(true);
    m_secondText->setWordWrap(true);
    auto* words = new Section(tr("What they wrote"), this);
    words->content()->addWidget(m_firstText);
    words->content()->addWidget(m_secondText);
    m_neutral = new Notice(NoticeKind::Information, QString(), neutralWords({}), this);
    m_next->setObjectName(QStringLiteral("nextMatchButton"));
    m_rejectBoth->setObjectName(QStringLiteral("rejectBothButton"));
    m_next->setFocusPolicy(Qt::TabFocus);
    m_rejectBoth->setFocusPolicy(Qt::TabFocus);
    SinglePress::on(m_rejectBoth);

    auto* neutralBox = new QVBoxLayout;
    neutralBox->setContentsMargins(metrics.space(12), metrics.space(8), metrics.space(12), metrics.space(8));
    neutralBox->addWidget(m_neutral);
    neutralBox->addWidget(m_next, 0, Qt::AlignLeft);
    auto* foot = new Panel(Colour::Raised, Qt::TopEdge, this);
    auto* footLayout = new QVBoxLayout(foot);
    footLayout->setContentsMargins(metrics.space(12), metrics.space(12), metrics.space(12), metrics.space(8));
    footLayout->setSpacing(metrics.space(6));
    footLayout->addWidget(m_rejectBoth);
    m_undo->setAlignment(Qt::AlignCenter);
    footLayout->addWidget(m_undo);

    auto* column = new QWidget;
    auto* parts = new QVBoxLayout(column);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(m_same);
    parts->addWidget(m_workers);
    parts->addWidget(words);
    parts->addLayout(neutralBox);
    parts->addStretch(1);
    m_scroll = newSeamlessArea(column, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(foot);
    m_foot = foot;

    connect(m_rejectBoth, &QPushButton::clicked, this, &CompareFacts::rejectBothWanted);
    connect(m_next, &QPushButton::clicked, this, &CompareFacts::nextMatchWanted);
    show(CompareFinding()); // until two are compared there is nothing to do about both
}

void CompareFacts::addLine(QGridLayout* grid, const QStringList& cells, bool strong)
{
    const int row = grid->rowCount();
    for (int column = 0; column < int(cells.size()); ++column) {
        auto* label =
            new PlainLabel(cells.at(column), TextSize::Secondary,
                           column == 0 ? std::optional(Colour::Muted) : std::nullopt, grid->parentWidget());
        if (strong)
            label->setTextSize(TextSize::Secondary, true);
        if (column > 0) {
            label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            label->setElided();
        }
        grid->addWidget(label, row, column);
        grid->setColumnStretch(column, column > 0 ? 1 : 0);
    }
}

int CompareFacts::neededWidth() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_scroll);
    m_scroll->widget()->layout()->activate();
    return std::max(m_scroll->widget()->minimumSizeHint().width() + bar, m_foot->minimumSizeHint().width())
        + 1;
}

void CompareFacts::show(const CompareFinding& finding)
{
    // One that only stands beside it is a stranger: nothing ties the two together.
    m_rejectBoth->parentWidget()->setVisible(finding.matches > 0);
    m_neutral->setVisible(finding.matches > 0);
    m_rejectBoth->setEnabled(finding.rejectable > 0);
    m_rejectBoth->setText(finding.rejectable == 1 ? tr("Reject 1 of these 2…")
                                                  : tr("Reject these 2 with one reason…"));
    m_takesBoth = finding.rejectable > 1;
    m_undo->setVisible(m_takesBoth && !m_undo->fullText().isEmpty());
    m_next->setVisible(finding.matches > 1);
    m_next->setText(tr("Next of %1").arg(finding.matches));
    showFinding(finding);
    showWorkers(finding);
    const auto say = [](PlainLabel* label, const std::optional<Submission>& submission, const QString& name) {
        label->setVisible(submission.has_value());
        if (!submission)
            return;
        const QString text =
            submission->proofText.trimmed().isEmpty() ? tr("nothing") : submission->proofText;
        label->setText(tr("%1: %2", "a name, and what was written").arg(shownLine(name, 60), text));
    };
    say(m_firstText, finding.current, finding.currentName);
    say(m_secondText, finding.other, finding.otherName);
}

void CompareFacts::showKeys(const ShortcutTable& keys)
{
    setButtonKey(m_next, keys.keyText(ReviewAction::NextMatch));
    const QString undo = keys.keyText(ReviewAction::Undo);
    m_undo->setText(undo.isEmpty() ? QString() : tr("%1 takes back both at once", "a key").arg(undo));
    m_undo->setVisible(m_takesBoth && !undo.isEmpty());
}

void CompareFacts::showFinding(const CompareFinding& finding)
{
    const QLocale locale;
    const Head head = headOf(finding);
    m_headline->setIconName(QString::fromLatin1(head.icon), head.colour);
    m_headline->setParts({{head.words, true}});
    m_detail->setText(head.detail);
    m_neutral->setWords(QString(), neutralWords(finding));
    delete m_facts;
    m_facts = nullptr;
    if (!finding.other)
        return;
    m_facts = new QWidget(m_same);
    auto* grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(Metrics(this).space(2));
    addLine(grid,
            {tr("Picture"),
             finding.currentSize == finding.otherSize
                 ? tr("%1 in both").arg(sizeWords(finding.currentSize))
                 : tr("%1 and %2").arg(sizeWords(finding.currentSize), sizeWords(finding.otherSize))});
    addLine(grid,
            {tr("Pixels that differ"),
             finding.differing          ? locale.toString(*finding.differing)
                 : finding.equalShare   ? tr("the sizes differ")
                 : finding.isComparable ? tr("comparing…")
                                        : tr("one can't be shown")});
    const auto& a = finding.current->submittedAt;
    const auto& b = finding.other->submittedAt;
    if (a.isValid() && b.isValid())
        addLine(grid, {tr("Sent apart"), reviewwords::span(a, b)});
    m_same->content()->addWidget(m_facts);
    m_facts->show();
}

void CompareFacts::showWorkers(const CompareFinding& finding)
{
    delete m_table;
    m_table = nullptr;
    m_workers->setVisible(finding.current && finding.other);
    if (!finding.current || !finding.other)
        return;
    m_table = new QWidget(m_workers);
    auto* grid = new QGridLayout(m_table);
    const Metrics metrics(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(metrics.space(3));
    grid->setHorizontalSpacing(metrics.space(8));
    const Submission& a = *finding.current;
    const Submission& b = *finding.other;
    const auto time = [](const Submission& one) { return timeText(one.submittedAt.toLocalTime().time()); };
    const auto day = [](const Submission& one) { return one.submittedAt.toLocalTime().date(); };
    const QLocale locale;
    addLine(grid, {QString(), shownLine(finding.currentName, 40), shownLine(finding.otherName, 40)}, true);
    if (day(a) != day(b)) // else two times of day would say the wrong thing
        addLine(grid,
                {tr("Day"), locale.toString(day(a), QLocale::ShortFormat),
                 locale.toString(day(b), QLocale::ShortFormat)});
    addLine(grid, {tr("Sent"), time(a), time(b)});
    addLine(grid, {tr("Approval rate"), reviewwords::rate(a), reviewwords::rate(b)});
    addLine(grid,
            {tr("Account"), reviewwords::accountAge(a.workerAccountAgeDays),
             reviewwords::accountAge(b.workerAccountAgeDays)});
    addLine(grid, {tr("Country"), countryLine(finding.currentCountry), countryLine(finding.otherCountry)});
    m_workers->content()->addWidget(m_table);
    m_table->show();
}

} // namespace proofdesk
