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

QString doneWords(const EndFacts& facts)
{
    const QLocale locale;
    QStringList words;
    const auto say = [&](qint64 count, const QString& what) {
        if (count > 0)
            words.append(what.arg(locale.toString(count)));
    };
    say(facts.done.approved, CampaignEnd::tr("%1 approved"));
    const auto sum = facts.pay ? facts.pay->times(facts.done.approved) : std::nullopt;
    if (facts.done.approved > 0 && sum)
        words.append(sum->toText());
    say(facts.done.rejected, CampaignEnd::tr("%1 rejected"));
    say(facts.done.held, CampaignEnd::tr("%1 on hold"));
    say(facts.done.unsettled, CampaignEnd::tr("%1 failed or not sure yet"));
    if (!words.isEmpty())
        words.append(facts.minutes < 1 ? CampaignEnd::tr("in less than a minute")
                                       : CampaignEnd::tr("in %1 min").arg(locale.toString(facts.minutes)));
    return words.join(CampaignEnd::tr(" · "));
}

} // namespace

CampaignEnd::CampaignEnd(QWidget* over)
    : Panel(Colour::Raised, {}, over)
    , m_heading(new PlainLabel(QString(), this))
    , m_done(new PlainLabel(QString(), TextSize::Normal, Colour::Text, this))
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
    column->addWidget(m_remark);
    column->addLayout(foot);
    EdgeFloat::put(this, over, {.rank = EdgeFloat::Rank::Summary, .width = WidthInLines});
    hide();
    connect(m_next, &QPushButton::clicked, this, &CampaignEnd::goOn);
    connect(close, &QPushButton::clicked, this, &CampaignEnd::closed);
}

void CampaignEnd::say(const EndFacts& facts)
{
    const QLocale locale;
    const QString done = doneWords(facts);
    m_heading->setText(facts.done.unsettled > 0  ? tr("Nothing new is left to decide here.")
                           : facts.done.held > 0 ? tr("Only what is on hold is left to decide here.")
                                                 : tr("Nothing is left to decide here."));
    m_done->setText(done);
    QStringList remarks;
    if (facts.unsent > 0)
        remarks.append(
            tr("%Ln of them are not sent yet: they go on in the outbox.", nullptr, int(facts.unsent)));
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
    m_done->setVisible(!m_done->fullText().isEmpty());
    m_remark->setVisible(!m_remark->fullText().isEmpty());
    for (PlainLabel* gives : {m_remark, m_done}) {
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
