// SPDX-License-Identifier: MIT
#include "ui/review/campaignend.h"

#include "ui/common/buttons.h"
#include "ui/common/edgefloat.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace proofdesk {

namespace {

constexpr qsizetype MaxTitleShown = 60;
constexpr double WidthInLines = 36;

/// Counts one after the other, without those of which there are none.
class CountWords
{
public:
    void say(qint64 count, const QString& what)
    {
        if (count > 0)
            m_words.append(what.arg(QLocale().toString(count)));
    }
    /// So many, and what they are paid.
    void sayApproved(qint64 count, const std::optional<Money>& pay)
    {
        say(count, CampaignEnd::tr("%1 approved"));
        const auto sum = pay ? pay->times(count) : std::nullopt;
        if (count > 0 && sum)
            m_words.append(sum->toText());
    }
    void add(const QString& words) { m_words.append(words); }
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] QString text() const { return m_words.join(CampaignEnd::tr(" · ")); }

private:
    QStringList m_words;
};

QString visitWords(const EndFacts& facts)
{
    CountWords words;
    words.sayApproved(facts.visit.approved, facts.pay);
    words.say(facts.visit.rejected, CampaignEnd::tr("%1 rejected"));
    words.say(facts.visit.held, CampaignEnd::tr("%1 on hold"));
    words.say(facts.visit.failed, CampaignEnd::tr("%1 failed"));
    words.say(facts.visit.unsure, CampaignEnd::tr("%1 not sure yet"));
    words.say(facts.visit.elsewhere, CampaignEnd::tr("%1 decided elsewhere"));
    if (words.isEmpty())
        return {};
    words.add(facts.minutes < 1 ? CampaignEnd::tr("in less than a minute")
                                : CampaignEnd::tr("in %1 min").arg(QLocale().toString(facts.minutes)));
    return CampaignEnd::tr("In this visit: %1").arg(words.text());
}

QString allWords(const EndFacts& facts)
{
    CountWords words;
    if (facts.all) {
        words.sayApproved(facts.all->approved, facts.pay);
        words.say(facts.all->rejected, CampaignEnd::tr("%1 rejected"));
        if (facts.all->onItsWay > 0)
            words.add(CampaignEnd::tr("%Ln on their way", nullptr, int(facts.all->onItsWay)));
        words.say(facts.all->left, CampaignEnd::tr("%1 left"));
    }
    return words.isEmpty() ? QString() : CampaignEnd::tr("The campaign in all: %1").arg(words.text());
}

QString notOursWords(const EndFacts& facts)
{
    const qint64 count = facts.all && facts.paysByItself ? facts.all->paidItself : 0;
    if (count == 0)
        return {};
    const auto sum = facts.pay ? facts.pay->times(count) : std::nullopt;
    return sum
        ? CampaignEnd::tr("%Ln were approved elsewhere or by the service itself, %1.", nullptr, int(count))
              .arg(sum->toText())
        : CampaignEnd::tr("%Ln were approved elsewhere or by the service itself.", nullptr, int(count));
}

QString unsentWords(const EndFacts& facts)
{
    const int count = int(facts.unsent);
    switch (facts.unsentGoes) {
    case UnsentGoes::WhenResumed:
        return CampaignEnd::tr(
            "%Ln of them are not sent yet: they wait in the outbox, where sending is paused.", nullptr,
            count);
    case UnsentGoes::WhenSent:
        return CampaignEnd::tr("%Ln of them are not sent yet: they wait in the outbox until you send them.",
                               nullptr, count);
    case UnsentGoes::ByItself:
        break;
    }
    return CampaignEnd::tr("%Ln of them are not sent yet: they go on in the outbox.", nullptr, count);
}

} // namespace

CampaignEnd::CampaignEnd(QWidget* over)
    : Panel(Colour::Raised, {}, over)
    , m_heading(new PlainLabel(QString(), this))
    , m_done(new PlainLabel(QString(), TextSize::Normal, Colour::Text, this))
    , m_all(new PlainLabel(QString(), TextSize::Normal, Colour::Text, this))
    , m_remark(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_next(newMainButton(QString(), ButtonRole::Primary, QStringLiteral("chevron-right"), this))
{
    setObjectName(QStringLiteral("campaignEnd"));
    setAccessibleName(tr("The end of the campaign"));
    const Metrics metrics(this);
    m_heading->setStrong();
    m_heading->setWordWrap(true);
    m_done->setObjectName(QStringLiteral("campaignEndDone"));
    m_done->setWordWrap(true);
    m_all->setObjectName(QStringLiteral("campaignEndAll"));
    m_all->setWordWrap(true);
    m_remark->setWordWrap(true);
    m_next->setObjectName(QStringLiteral("nextCampaignButton"));
    m_next->setFocusPolicy(Qt::TabFocus);
    auto* close = newIconButton(QStringLiteral("cross"), tr("Close"), ButtonRole::Plain, this);
    close->setFocusPolicy(Qt::TabFocus);

    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(close);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_next);
    foot->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.space(16), metrics.space(8), metrics.space(8), metrics.space(12));
    column->setSpacing(metrics.space(6));
    column->addLayout(head);
    column->addWidget(m_done);
    column->addWidget(m_all);
    column->addWidget(m_remark);
    column->addLayout(foot);
    EdgeFloat::put(this, over, {.rank = EdgeFloat::Rank::Summary, .width = WidthInLines});
    hide();
    connect(m_next, &QPushButton::clicked, this, &CampaignEnd::goOn);
    connect(close, &QPushButton::clicked, this, &CampaignEnd::closed);
}

void CampaignEnd::say(const EndFacts& facts)
{
    m_heading->setText(facts.done.failed + facts.done.unsure > 0 ? tr("Nothing new is left to decide here.")
                           : facts.done.held > 0 ? tr("Only what is on hold is left to decide here.")
                                                 : tr("Nothing is left to decide here."));
    m_done->setText(visitWords(facts));
    m_all->setText(allWords(facts));
    QStringList remarks;
    if (const QString others = notOursWords(facts); !others.isEmpty())
        remarks.append(others);
    if (facts.unsent > 0)
        remarks.append(unsentWords(facts));
    if (!facts.paidUnsent.isEmpty())
        remarks.append(facts.paidUnsent);
    if (facts.done.approvedUnseen > 0)
        remarks.append(tr("%Ln of them were approved unseen: the filter of that name shows them.", nullptr,
                          int(facts.done.approvedUnseen)));
    if (!facts.leftPending.isEmpty())
        remarks.append(facts.leftPending);
    if (!facts.next)
        remarks.append(tr("Nothing waits in your other campaigns."));
    m_remark->setText(remarks.join(u' '));
    m_next->setVisible(facts.next.has_value());
    m_nextId = facts.next ? facts.next->campaign.id : CampaignId();
    if (facts.next) {
        m_nextTitle = shownLine(facts.next->campaign.title, MaxTitleShown);
        m_nextLeft = facts.next->left;
        setButtonKey(m_next, tr("Enter"));
    }
    m_room = {};
    EdgeFloat::placeAnew(this);
}

void CampaignEnd::cutTitle(int width)
{
    const QLocale locale;
    const auto where = [&](const QString& title) {
        return tr("Next: %1, %2 waiting", "a campaign's title, and a count")
            .arg(title, locale.toString(m_nextLeft));
    };
    m_next->setText(where(QString()));
    const QMargins around = layout()->contentsMargins();
    const int room = width - around.left() - around.right() - m_next->sizeHint().width();
    m_next->setText(where(m_next->fontMetrics().elidedText(m_nextTitle, Qt::ElideRight, std::max(0, room))));
    m_next->setAccessibleName(where(m_nextTitle));
    m_next->setToolTip(where(m_nextTitle));
}

QSize CampaignEnd::fit(QSize room)
{
    const auto height = [&] { return layout()->totalHeightForWidth(room.width()); };
    // What it shows changes its layout, after which it is placed again: once is enough.
    if (room == m_room)
        return {room.width(), height()};
    m_room = room;
    cutTitle(room.width());
    for (PlainLabel* label : {m_done, m_all, m_remark})
        label->setVisible(!label->fullText().isEmpty());
    for (PlainLabel* gives : {m_remark, m_all, m_done}) {
        if (height() > room.height())
            gives->hide();
    }
    return {room.width(), height()};
}

void CampaignEnd::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_room = {};
}

void CampaignEnd::goOn()
{
    if (m_nextId.isNull())
        dismiss(); // its cross is the one button left
    else
        Q_EMIT nextWanted(m_nextId);
}

void CampaignEnd::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(&painter, rect(), Theme::colour(Colour::Raised), Theme::colour(Colour::Positive),
             Metrics(this).radius());
}

} // namespace proofdesk
