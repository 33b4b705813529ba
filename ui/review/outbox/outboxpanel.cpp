// SPDX-License-Identifier: MIT
#include "ui/review/outbox/outboxpanel.h"

#include "domain/clock.h"
#include "models/campaignwords.h"
#include "review/decisions/decisionqueue.h"
#include "ui/common/accessiblerows.h"
#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "ui/common/singlepress.h"
#include "ui/review/outbox/outboxdelegate.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListView>
#include <QPushButton>

namespace proofdesk {

namespace {

constexpr int Windows[] = {5, 10, 20, 30, 60}; // seconds
constexpr int WhenISend = 0;
constexpr int SecondMs = 1'000;
constexpr double ListLines = 15;
constexpr double LeastListLines = 4;

/// As high as it is good to look at, where there is room for that.
class OutboxList final : public TellingRows<QListView>
{
public:
    using TellingRows<QListView>::TellingRows;
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QListView::sizeHint().width(), Metrics(this).lines(ListLines)};
    }
};

} // namespace

OutboxPanel::OutboxPanel(DecisionQueue& queue, Clock& clock, QWidget* parent)
    : FloatingPanel(parent)
    , m_queue(queue)
    , m_model(queue, clock)
    , m_remark(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_window(new QComboBox(this))
    , m_view(new OutboxList(this))
    , m_retry(newButton(tr("Try again"), ButtonRole::Normal, QStringLiteral("refresh"), this))
    , m_drop(newButton(tr("Drop"), ButtonRole::Danger, QStringLiteral("cross"), this))
    , m_show(newButton(tr("Show"), ButtonRole::Normal, QStringLiteral("eye"), this))
{
    const Metrics metrics(this);
    setAccessibleName(tr("Outbox"));
    setObjectName(QStringLiteral("outboxPanel"));
    m_view->setObjectName(QStringLiteral("outboxView"));
    tellRows(m_view);
    m_view->setAccessibleName(tr("Outbox"));
    m_view->setModel(&m_model);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setItemDelegate(new OutboxDelegate(clock, m_view));
    m_view->setMinimumHeight(metrics.lines(LeastListLines));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // each row fits what room there is
    m_remark->setWordWrap(true);

    auto* layout = new QVBoxLayout(this);
    const int margin = metrics.space(16);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(metrics.space(8));
    layout->addLayout(newHead());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_remark);
    layout->addLayout(newFoot());

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPanel::update);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &OutboxPanel::update);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &OutboxPanel::update);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &OutboxPanel::update);
    connect(m_view, &QAbstractItemView::activated, this, &OutboxPanel::showChosen);
    m_second.setInterval(SecondMs);
    connect(&m_second, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(this, &FloatingPanel::closed, this, [this] {
        m_model.setLive(false);
        m_second.stop();
    });
}

QLayout* OutboxPanel::newHead()
{
    m_window->setAccessibleName(tr("Send after"));
    for (const int seconds : Windows)
        m_window->addItem(tr("Send after %1 s").arg(seconds), seconds);
    m_window->addItem(tr("Send when I say so"), WhenISend);
    auto* head = new QHBoxLayout;
    head->addWidget(new PlainLabel(tr("Outbox"), TextSize::Heading, std::nullopt, this));
    head->addStretch();
    head->addWidget(m_window);
    connect(m_window, &QComboBox::activated, this, [this] {
        const int seconds = m_window->currentData().toInt();
        m_queue.setUndoWindow(seconds == WhenISend ? std::nullopt
                                                   : std::optional(std::chrono::seconds(seconds)));
    });
    return head;
}

QLayout* OutboxPanel::newFoot()
{
    const Metrics metrics(this);
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_drop->setObjectName(QStringLiteral("dropButton"));
    for (QPushButton* button : {m_retry, m_drop})
        SinglePress::on(button); // the next row is behind them by then
    auto* close = newButton(tr("Close"), ButtonRole::Normal, {}, this);
    auto* actions = new FlowLayout(metrics.space(8));
    for (QPushButton* button : {m_retry, m_drop, m_show})
        actions->addWidget(button);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metrics.space(8));
    foot->addLayout(actions, 1);
    foot->addWidget(close, 0, Qt::AlignBottom);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (const Decision* decision = chosen())
            m_queue.retry(decision->sequence);
    });
    connect(m_drop, &QPushButton::clicked, this, &OutboxPanel::dropChosen);
    connect(m_show, &QPushButton::clicked, this, &OutboxPanel::showChosen);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void OutboxPanel::dropChosen()
{
    const Decision* decision = chosen();
    if (!decision)
        return;
    const bool settled =
        decision->state == DecisionState::Failed || decision->state == DecisionState::Conflict;
    if (settled)
        m_queue.drop(decision->sequence);
    else
        m_queue.clear({decision->request.key});
}

void OutboxPanel::showChosen()
{
    if (const Decision* decision = chosen()) {
        const SubmissionKey key = decision->request.key;
        accept();
        Q_EMIT showWanted(key);
    }
}

const Decision* OutboxPanel::chosen() const
{
    return m_model.decision(m_view->currentIndex().row());
}

void OutboxPanel::setCampaigns(const QList<Campaign>& campaigns)
{
    m_model.setTitles(campaignwords::titles(campaigns));
}

void OutboxPanel::open(QWidget* anchor)
{
    m_model.setLive(true);
    m_second.start();
    const auto window = m_queue.undoWindow();
    m_window->setCurrentIndex(m_window->findData(window ? int(window->count()) : WhenISend));
    if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0));
    update();
    popUp(anchor);
    m_view->setFocus();
}

void OutboxPanel::update()
{
    const Decision* decision = chosen();
    const bool settled =
        decision && (decision->state == DecisionState::Failed || decision->state == DecisionState::Conflict);
    const bool intent =
        decision && (decision->state == DecisionState::Draft || decision->state == DecisionState::Waiting);
    const bool unknown = decision && decision->state == DecisionState::Unknown;
    const bool conflict = decision && decision->state == DecisionState::Conflict;
    // What can be done about each state, in its own words.
    m_retry->setText(unknown ? tr("Read it now") : tr("Try again"));
    m_retry->setEnabled(unknown || (decision && decision->state == DecisionState::Failed));
    m_drop->setText(intent ? tr("Take it back") : conflict ? tr("Leave it so") : tr("Drop"));
    m_drop->setEnabled(settled || intent);
    m_show->setEnabled(decision != nullptr);
    m_remark->setText(m_model.rowCount() == 0 ? tr("Nothing is on its way. What you decide waits here until "
                                                   "its undo time is over.")
                          : decision          ? outboxRemark(*decision)
                                              : QString());
    m_remark->setVisible(!m_remark->fullText().isEmpty());
    place();
}

} // namespace proofdesk
