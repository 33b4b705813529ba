// SPDX-License-Identifier: MIT
#include "ui/common/leadingicon.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QWidgetAction>

namespace proofdesk {

namespace {

class LeadingIcon final : public QWidget
{
public:
    explicit LeadingIcon(const QIcon& icon)
        : m_icon(icon)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const int side = style()->pixelMetric(QStyle::PM_LineEditIconSize, nullptr, this);
        QRect place(0, 0, side, side);
        place.moveCenter(rect().center());
        QPainter painter(this);
        m_icon.paint(&painter, place);
    }

private:
    QIcon m_icon;
};

} // namespace

void setLeadingIcon(QLineEdit* field, const QString& name)
{
    auto* action = new QWidgetAction(field);
    action->setDefaultWidget(new LeadingIcon(icon(name, Colour::Muted)));
    field->addAction(action, QLineEdit::LeadingPosition);
}

} // namespace proofdesk
