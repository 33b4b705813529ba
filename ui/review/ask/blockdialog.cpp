// SPDX-License-Identifier: MIT
#include "ui/review/ask/blockdialog.h"

#include "domain/numbertext.h"
#include "ui/common/buttons.h"
#include "ui/common/dialogbody.h"
#include "ui/common/dialogfoot.h"
#include "ui/common/overlay.h"
#include "ui/common/plainlabel.h"
#include "ui/common/plaintext.h"
#include "ui/common/singlepress.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace proofdesk {

namespace {

constexpr double BlockWidthInLines = 30;
constexpr int ReadRole = Qt::UserRole + 1; ///< the reason as the worker would read it

} // namespace

BlockDialog::BlockDialog(const Submission& submission, int pending, const QList<ReasonChoice>& reasons,
                         QWidget* parent)
    : QDialog(parent)
    , m_unsent(new PlainLabel(QString(), TextSize::Normal, Colour::Caution, this))
    , m_left(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_reject(new QCheckBox(tr("and reject their %Ln pending", nullptr, pending), this))
    , m_reasons(new QComboBox(this))
    , m_own(new QPlainTextEdit(this))
    , m_preview(new PlainLabel(QString(), TextSize::Secondary, Colour::Muted, this))
    , m_block(newMainButton(tr("Block worker"), ButtonRole::DangerPrimary, QStringLiteral("block"), this))
    , m_pending(pending)
{
    setObjectName(QStringLiteral("blockDialog"));
    setWindowTitle(tr("Block worker"));
    const Metrics metrics(this);
    auto* title = new PlainLabel(tr("Block %1?").arg(shownLine(submission.workerName, 60)), TextSize::Heading,
                                 std::nullopt, this);
    title->setElided();
    auto* words =
        new PlainLabel(tr("This worker can take none of your campaigns from then on. What was approved "
                          "stays paid. You can unblock them on the page Workers."),
                       this);
    words->setWordWrap(true);
    for (PlainLabel* label : {m_unsent, m_left, m_preview})
        label->setWordWrap(true);
    m_unsent->setObjectName(QStringLiteral("unsentApprovals"));
    m_left->setObjectName(QStringLiteral("leftPending"));
    m_unsent->hide();
    m_left->hide();
    m_reject->setObjectName(QStringLiteral("rejectTheirsBox"));
    offer(reasons);
    m_block->setObjectName(QStringLiteral("confirmBlockButton"));
    SinglePress::on(m_block); // the click that asked answers nothing
    m_reject->setVisible(pending > 0);

    auto* body = new QVBoxLayout;
    const int margin = metrics.space(24);
    body->setContentsMargins(margin, metrics.space(16), margin, metrics.space(16));
    body->setSpacing(metrics.space(8));
    for (QWidget* part : std::initializer_list<QWidget*>{title, words, m_unsent, m_reject, m_left, m_reasons,
                                                         m_own, m_preview})
        body->addWidget(part);
    auto* cancel = newMainButton(tr("Cancel"), ButtonRole::Normal, {}, this);
    auto* foot = new DialogFoot(this);
    foot->addTrailing(cancel);
    foot->addTrailing(m_block);
    m_block->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new DialogBody(body), 1);
    layout->addWidget(foot);
    Overlay::attach(this);

    connect(m_reject, &QCheckBox::toggled, this, &BlockDialog::update);
    connect(m_reasons, &QComboBox::currentIndexChanged, this, &BlockDialog::update);
    connect(m_own, &QPlainTextEdit::textChanged, this, &BlockDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_block, &QPushButton::clicked, this, &QDialog::accept);
    update();
    cancel->setFocus();
}

void BlockDialog::offer(const QList<ReasonChoice>& reasons)
{
    m_reasons->setObjectName(QStringLiteral("blockReasonCombo"));
    m_reasons->setAccessibleName(tr("Reason"));
    m_own->setAccessibleName(tr("Reason in your own words"));
    m_own->setFixedHeight(Metrics(this).lines(3.4));
    m_own->setTabChangesFocus(true);
    for (const ReasonChoice& reason : reasons) {
        m_reasons->addItem(shownLine(reason.name), reason.text);
        m_reasons->setItemData(m_reasons->count() - 1, reason.read, ReadRole);
    }
    // What somebody reads who loses work for it is chosen by a person, each time.
    m_reasons->setPlaceholderText(tr("Choose a reason"));
    m_reasons->setCurrentIndex(-1);
}

void BlockDialog::setUnsent(const QString& words)
{
    // What was read stays readable, and nothing moves under the pointer, when it went out meanwhile.
    const bool gone = words.isEmpty() && !m_unsent->fullText().isEmpty();
    m_unsent->setText(gone ? tr("No approval of theirs waits to be sent any more.") : words);
    m_unsent->setVisible(gone || !words.isEmpty());
    fit();
}

void BlockDialog::setLeftPending(int count, const QString& becomes)
{
    const QString stay = tr("%Ln of theirs that are on hold or failed stay so.", nullptr, count);
    m_left->setText(becomes.isEmpty() ? stay : stay + u' ' + becomes);
    m_left->setVisible(count > 0);
    fit();
}

void BlockDialog::fit()
{
    DialogBody::fit(*this, Metrics(this).lines(BlockWidthInLines));
}

QString BlockDialog::rejectionText() const
{
    if (!m_reject->isChecked() || m_reasons->currentIndex() < 0)
        return {};
    const QString fixed = m_reasons->currentData().toString();
    return fixed.isEmpty() ? m_own->toPlainText().trimmed() : fixed;
}

void BlockDialog::update()
{
    const bool rejects = m_reject->isChecked();
    const bool chosen = m_reasons->currentIndex() >= 0;
    const bool own = rejects && chosen && m_reasons->currentData().toString().isEmpty();
    m_reasons->setVisible(rejects);
    m_own->setVisible(own);
    m_preview->setVisible(rejects && !own);
    m_preview->setText(chosen ? tr("They will read: %1").arg(m_reasons->currentData(ReadRole).toString())
                              : tr("A rejection needs its reason."));
    m_block->setEnabled(!rejects || !rejectionText().isEmpty());
    m_block->setText(rejects ? tr("Block and reject %1").arg(numberText(m_pending)) : tr("Block worker"));
    fit();
}

} // namespace proofdesk
