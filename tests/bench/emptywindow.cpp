// SPDX-License-Identifier: MIT
// The limit for starting and for memory: an empty main window, and nothing else.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1'000, 700);
    window.show();
    return QApplication::exec();
}
